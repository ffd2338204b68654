package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * One period of a commitment.
 *
 * @param fromDate first day of the period
 * @param untilDate the day after its last
 * @param committed what the member committed to buy
 * @param counted bought so far, net of returns
 * @param missing to be bought yet; nothing is missing below zero
 * @param settled whether the period was closed and trued up
 */
public record CommitmentPeriod(
        @NotNull LocalDate fromDate,
        @NotNull LocalDate untilDate,
        @NotNull Measured committed,
        @NotNull Measured counted,
        @NotNull Measured missing,
        @NotNull Boolean settled) {}
