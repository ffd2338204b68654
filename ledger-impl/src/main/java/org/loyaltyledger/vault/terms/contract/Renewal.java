package org.loyaltyledger.vault.terms.contract;

import java.time.Period;
import java.util.Optional;

/**
 * Whether a contract goes on after its end. It never does by silence.
 *
 * @param noticeFrom how long before the end a notice counts at the earliest
 * @param noticeUntil how long before the end it counts at the latest; shorter than {@code noticeFrom}
 * @param term of the contract that follows; empty: as this one's
 * @param template of the contract that follows; empty: the same conditions again
 */
public record Renewal(
        Kind kind, Period noticeFrom, Period noticeUntil, Optional<Period> term, Optional<String> template) {

    public static final Renewal NONE =
            new Renewal(Kind.NONE, Period.ZERO, Period.ZERO, Optional.empty(), Optional.empty());

    public enum Kind {
        NONE,
        BY_NOTICE
    }
}
