package org.loyaltyledger.api.activity;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.sale.Consequence;
import org.loyaltyledger.api.sale.SaleAward;
import org.loyaltyledger.api.statement.Explanation;

/**
 * That an event was counted, and what it earned.
 *
 * @param member id of the member who did it
 * @param name name of the event
 * @param day the local day it counts for
 * @param figure how much of it was counted
 * @param recordedAt when it was counted; absent for a dry run
 * @param transaction the booking of its points; absent: it earned none, or was a dry run
 * @param termsVersion number of the terms that decided
 * @param earned points given in all
 * @param balance what the member can spend afterwards
 * @param pending what it cannot spend yet
 * @param awards what each rule gave
 * @param passedOver why other rules for such events gave nothing
 * @param consequences what followed by itself
 */
public record EventReceipt(
        @NotNull UUID member,
        @NotNull String name,
        @NotNull LocalDate day,
        @NotNull BigDecimal figure,
        Instant recordedAt,
        UUID transaction,
        Long termsVersion,
        @NotNull Long earned,
        Long balance,
        Long pending,
        @NotNull List<SaleAward> awards,
        @NotNull List<Explanation> passedOver,
        List<Consequence> consequences) {}
