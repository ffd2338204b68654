package org.loyaltyledger.api.day;

import java.util.List;

/**
 * Days of a programme, the latest first.
 *
 * @param running whether this node is at one just now
 */
public record DayRuns(Boolean running, List<DayRun> items) {}
