package org.loyaltyledger.api.tier;

import java.time.LocalDate;
import java.util.List;

/**
 * Who carries the business: all members in the order of their contribution to profit.
 *
 * @param date the business date it was worked out for
 * @param fromDate first day counted
 * @param untilDate day after the last one counted
 * @param members in all
 * @param levels from the top
 */
public record ValuePyramid(
        LocalDate date, LocalDate fromDate, LocalDate untilDate, Long members, List<PyramidLevel> levels) {}
