/**
 * The embedded issuer: OAuth 2.0 client credentials against registered programs, tokens signed with the key that the
 * start made. It exists only where {@code ledger.issuer.key} names that key; with another OpenID provider it is off.
 * Where {@code ledger.issuer.demo} names a programme too, its members sign in to the member's page without a password.
 */
package org.loyaltyledger.platform.issuer;
