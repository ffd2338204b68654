package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * One instalment of a bonus.
 *
 * @param vestsOn the day at whose beginning it is due; absent while the contract has no first day
 * @param points number of points of the instalment
 * @param booked whether they were given
 */
public record BonusInstalment(
        LocalDate vestsOn, @NotNull Long points, @NotNull Boolean booked) {}
