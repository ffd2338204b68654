package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * Who carries the business: all members in the order of their contribution to profit.
 *
 * @param date the business date it was worked out for
 * @param fromDate first day that is counted
 * @param untilDate day after the last one counted
 * @param members number of members in all levels
 * @param levels the levels, the highest first
 */
public record ValuePyramid(
        @NotNull LocalDate date,
        @NotNull LocalDate fromDate,
        @NotNull LocalDate untilDate,
        @NotNull Long members,
        @NotNull List<PyramidLevel> levels) {}
