package org.loyaltyledger.api.entitlement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.loyaltyledger.api.value.Money;

/**
 * One benefit that a member holds.
 *
 * @param source TIER, CLUB, BUNDLE, CONTRACT or OFFER
 * @param code what the terms call the source, such as the tier's level
 * @param reference which membership, bundle or contract; absent for a tier
 * @param benefit id of the benefit in the terms
 * @param name name of the benefit, for people
 * @param effect what it does, such as EARN_MULTIPLIER
 * @param from since when; absent: always
 * @param until until when, exclusive; absent: open
 * @param valuePerYear what it is worth to a usual member in a year; absent: not stated
 * @param basis how that worth was arrived at; absent: not stated
 */
public record HeldEntitlement(
        @NotNull String source,
        String code,
        String reference,
        @NotNull String benefit,
        @NotNull String name,
        @NotNull String effect,
        Instant from,
        Instant until,
        Money valuePerYear,
        String basis) {}
