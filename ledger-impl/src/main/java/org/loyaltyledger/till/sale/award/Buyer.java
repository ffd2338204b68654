package org.loyaltyledger.till.sale.award;

import org.loyaltyledger.vault.terms.condition.MemberFacts;

/**
 * Who buys.
 *
 * @param member the member's id, as counters name it
 * @param facts the member as conditions saw it at the time of the sale
 */
public record Buyer(String member, MemberFacts facts) {}
