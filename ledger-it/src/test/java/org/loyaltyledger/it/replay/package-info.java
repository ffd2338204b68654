/**
 * Replays a till's own file through the bulk endpoint, household by household as the till saw them. What the books then
 * say is compared with what {@code src/test/replay/expected.awk} works out from the file alone.
 */
package org.loyaltyledger.it.replay;
