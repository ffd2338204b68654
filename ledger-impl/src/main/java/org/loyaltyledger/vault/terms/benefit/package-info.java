/**
 * What can be granted to a member, in one small vocabulary: tiers, clubs, bundles, contracts and offers name benefits, and
 * the till reads nothing else of them. These are words only; who holds what from when to when is the business of {@code
 * member.entitlement}.
 */
package org.loyaltyledger.vault.terms.benefit;
