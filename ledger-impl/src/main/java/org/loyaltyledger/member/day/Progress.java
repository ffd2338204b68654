package org.loyaltyledger.member.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a day has come.
 *
 * @param step under way, or the last one
 * @param after the member up to which that step is done; empty: not begun
 * @param done members done, each step counted
 * @param endedAt empty: not all is done
 */
record Progress(
        LocalDate date, String step, Optional<UUID> after, long done, Instant startedAt, Optional<Instant> endedAt) {

    static Progress begun(LocalDate date, String step, Instant now) {
        return new Progress(date, step, Optional.empty(), 0, now, Optional.empty());
    }

    Progress at(String nextStep) {
        return new Progress(date, nextStep, Optional.empty(), done, startedAt, endedAt);
    }

    Progress after(UUID member, long more) {
        return new Progress(date, step, Optional.of(member), done + more, startedAt, endedAt);
    }

    Progress ended(Instant now) {
        return new Progress(date, step, Optional.empty(), done, startedAt, Optional.of(now));
    }
}
