package org.loyaltyledger.ties.contract.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.loyaltyledger.vault.terms.contract.Renewal;

/**
 * When notice of a renewal counts.
 *
 * @param from first day
 * @param until the day after the last
 */
public record Window(LocalDate from, LocalDate until) {

    /** Of a signed contract that can be renewed. */
    public static Optional<Window> of(Life life) {
        Renewal renewal = life.conditions().renewal();
        return renewal.kind() == Renewal.Kind.NONE
                ? Optional.empty()
                : life.term()
                        .map(term -> new Window(
                                term.end().minus(renewal.noticeFrom()),
                                term.end().minus(renewal.noticeUntil())));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
