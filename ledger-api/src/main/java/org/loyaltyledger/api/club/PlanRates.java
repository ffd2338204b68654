package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What became of the renewals of one plan in one month. A renewal falls due on the local day on which a paid period
 * ends; a trial that goes over into its first period is none. It counts in the month of that day, whenever it is
 * decided.
 *
 * @param month the month, such as 2026-03
 * @param plan id of the plan
 * @param fellDue renewals that fell due in the month
 * @param renewed renewals of these that were paid
 * @param lapsed of these, not paid in time
 * @param cancelled of these, not wanted: cancelled for the end of the period, or while the payment was waited for
 * @param open of these, still waited for
 * @param renewalRate renewed through renewed, lapsed and cancelled, four decimals, rounded half up; absent: none is
 *     decided
 * @param lapseRate lapsed through the same
 */
public record PlanRates(
        @NotNull String month,
        @NotNull String plan,
        @NotNull Long fellDue,
        @NotNull Long renewed,
        @NotNull Long lapsed,
        @NotNull Long cancelled,
        @NotNull Long open,
        BigDecimal renewalRate,
        BigDecimal lapseRate) {}
