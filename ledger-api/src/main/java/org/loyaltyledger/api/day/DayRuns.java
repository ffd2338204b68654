package org.loyaltyledger.api.day;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Days of a programme, the latest first.
 *
 * @param items the days of this page
 * @param next link to the next page; absent on the last one
 * @param running whether this node is at one just now
 */
public record DayRuns(
        @NotNull List<DayRun> items, String next, @NotNull Boolean running) {}
