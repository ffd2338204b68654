/**
 * Programs that may ask the embedded issuer for tokens: what an operator registers, and the secret it is given once.
 * With another OpenID provider none of this is used.
 */
package org.loyaltyledger.api.access;
