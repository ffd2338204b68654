package org.loyaltyledger.api.contract;

import java.time.LocalDate;

/**
 * One period of a commitment.
 *
 * @param fromDate first day
 * @param untilDate the day after its last
 * @param committed what the member committed to buy
 * @param counted bought so far, net of returns
 * @param missing to be bought yet; nothing is missing below zero
 * @param settled whether the period was closed and trued up
 */
public record CommitmentPeriod(
        LocalDate fromDate,
        LocalDate untilDate,
        Measured committed,
        Measured counted,
        Measured missing,
        Boolean settled) {}
