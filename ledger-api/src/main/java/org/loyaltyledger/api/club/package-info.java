/** Memberships of clubs as they travel: their states, what is due for them, their families and the figures of a club. */
package org.loyaltyledger.api.club;
