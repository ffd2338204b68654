package org.loyaltyledger.ties.bundle.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * That a bundle became complete.
 *
 * @param at business time of the sale that completed it
 * @param reference that sale's receipt; no other completion has it
 * @param version of the terms that were in force then
 * @param points bonus
 * @param used receipts of all the sales that count for it, in their order
 */
public record Completion(Instant at, LocalDate day, String reference, int version, long points, List<String> used) {

    public Completion {
        used = List.copyOf(used);
    }
}
