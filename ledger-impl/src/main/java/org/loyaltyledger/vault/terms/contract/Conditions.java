package org.loyaltyledger.vault.terms.contract;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What two sides agree on. Lengths are counted in local days of the programme's zone; 31 January plus a month is the last
 * day of February.
 *
 * @param offerFor how long an offer stands if it names no end
 * @param term from the first day on; at least a day
 * @param coolingOff days after the day of acceptance in which the member may cancel; zero: none
 * @param benefits ids of what the contract grants, in the order of the document
 */
public record Conditions(
        String name,
        Period offerFor,
        Period term,
        Period coolingOff,
        Optional<Commitment> commitment,
        List<String> benefits,
        Bonus bonus,
        Exit exit,
        Renewal renewal) {

    public Conditions {
        benefits = List.copyOf(benefits);
    }
}
