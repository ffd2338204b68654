package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A computation over all members, as of the beginning of a day.
 *
 * @param date in the programme's zone; there is one computation for each
 * @param running whether the answering node is at it; if not, and it has not ended, asking again makes it go on
 * @param members looked at so far
 * @param changed whose rows were written so far: their level, or how long it is kept
 * @param startedAt when the computation was first asked for
 * @param endedAt absent: not done yet
 */
public record TierComputation(
        @NotNull LocalDate date,
        @NotNull Boolean running,
        @NotNull Long members,
        @NotNull Long changed,
        @NotNull Instant startedAt,
        Instant endedAt) {}
