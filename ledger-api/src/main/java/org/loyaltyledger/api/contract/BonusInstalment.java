package org.loyaltyledger.api.contract;

import java.time.LocalDate;

/**
 * One instalment of a bonus.
 *
 * @param vestsOn the day at whose beginning it is due; absent while the contract has no first day
 * @param points how many
 * @param booked whether they were given
 */
public record BonusInstalment(LocalDate vestsOn, Long points, Boolean booked) {}
