/**
 * Who is calling: the role and the bounds that the token grants. Rooms ask the {@link
 * org.loyaltyledger.ground.caller.Caller}; no room reads a token.
 */
package org.loyaltyledger.ground.caller;
