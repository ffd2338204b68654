package org.loyaltyledger.api.club;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * An amount that falls due for a membership. The shop charges it, or pays it out, and tells what came of it.
 *
 * @param member whose membership it is
 * @param plan what it is for
 * @param fromDate first local day of what it is for
 * @param untilDate the day after the last one; absent: for life
 * @param amount above zero
 * @param dueOn local day
 * @param failures attempts that did not succeed
 * @param note what the shop calls the payment, or why the last attempt failed
 * @param settledAt when it was told paid
 */
public record Charge(
        UUID id,
        UUID membership,
        UUID member,
        ChargeKind kind,
        String plan,
        LocalDate fromDate,
        LocalDate untilDate,
        Money amount,
        LocalDate dueOn,
        ChargeStatus status,
        Integer failures,
        String note,
        Instant settledAt) {}
