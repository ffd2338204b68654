/**
 * What members hold because of a tier, club, bundle, contract or offer. Those rooms grant and end here, in the transaction
 * in which they learn why; the till asks here and nowhere else. Nothing is forgotten: a late sale is judged by what was
 * held at its own time.
 */
package org.loyaltyledger.member.entitlement;
