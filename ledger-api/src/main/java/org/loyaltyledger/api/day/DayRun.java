package org.loyaltyledger.api.day;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the boundary of one day has come.
 *
 * @param date the business date that begins with it
 * @param step the step under way, such as {@code tiers}; absent: all are done
 * @param members about how many members the steps have done so far: each step counts portions of 4,000
 * @param startedAt when it was first begun
 * @param endedAt when the last step was done; absent: it is under way or was cut off, then it will be gone on with
 */
public record DayRun(
        @NotNull LocalDate date,
        String step,
        @NotNull Long members,
        @NotNull Instant startedAt,
        Instant endedAt) {}
