package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * A member's points at an instant.
 *
 * @param member id of the member
 * @param spendable what can be redeemed or transferred right now
 * @param pending earned, but not active yet
 * @param held set aside for redemptions that are not captured yet
 * @param debt owed: taken back after it was spent; the next earnings clear it first
 * @param total {@code spendable + pending + held - debt}: what the entries of the account sum to
 * @param worth the spendable points at the value the terms give them; absent where the terms give none
 * @param nextExpiry what expires next; absent if nothing does
 * @param at the instant of the figures
 * @param asOf only bookings recorded until then are counted; absent: all
 */
public record Balance(
        @NotNull UUID member,
        @NotNull Long spendable,
        @NotNull Long pending,
        @NotNull Long held,
        @NotNull Long debt,
        @NotNull Long total,
        Money worth,
        NextExpiry nextExpiry,
        @NotNull Instant at,
        Instant asOf) {}
