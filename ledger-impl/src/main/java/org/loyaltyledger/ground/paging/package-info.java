/**
 * Pages of long lists, the same in every room: a {@link org.loyaltyledger.ground.paging.Page} was asked for, and names
 * where the next one begins. Cursors name the last row seen, so a list is stable under writes.
 */
package org.loyaltyledger.ground.paging;
