package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * An amount that falls due for a membership. The shop charges it, or pays it out, and tells what came of it.
 *
 * @param id id of the charge
 * @param membership id of the membership it is for
 * @param member id of the member whose membership it is
 * @param kind why it falls due
 * @param plan id of the plan that it is for
 * @param fromDate first local day of what it is for
 * @param untilDate the day after the last one; absent: for life
 * @param amount amount to be charged or paid out; above zero
 * @param dueOn local day on which it falls due
 * @param status whether it is paid
 * @param failures attempts that did not succeed
 * @param note what the shop calls the payment, or why the last attempt failed
 * @param settledAt when it was told paid
 */
public record Charge(
        @NotNull UUID id,
        @NotNull UUID membership,
        @NotNull UUID member,
        @NotNull ChargeKind kind,
        @NotNull String plan,
        @NotNull LocalDate fromDate,
        LocalDate untilDate,
        @NotNull Money amount,
        @NotNull LocalDate dueOn,
        @NotNull ChargeStatus status,
        @NotNull Integer failures,
        String note,
        Instant settledAt) {}
