package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
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

    /**
     * Notice counts, and can be taken back, only within the window.
     *
     * @throws Problem notice-out-of-time
     */
    public static void demand(Life life, Instant at) {
        Window window = of(life).orElseThrow(
                        () -> Problem.of(ProblemType.NOTICE_OUT_OF_TIME).detail("This contract is never renewed"));
        if (!window.holds(life.term().orElseThrow().day(at))) {
            throw Problem.of(ProblemType.NOTICE_OUT_OF_TIME)
                    .detail("Notice counts only within its window before the end")
                    .with("noticeFrom", window.from())
                    .with("noticeUntil", window.until());
        }
    }
}
