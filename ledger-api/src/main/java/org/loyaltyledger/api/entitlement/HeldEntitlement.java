package org.loyaltyledger.api.entitlement;

import java.time.Instant;
import org.loyaltyledger.api.value.Money;

/**
 * One benefit that a member holds.
 *
 * @param source TIER, CLUB, BUNDLE, CONTRACT or OFFER
 * @param code what the terms call the source, such as the tier's level
 * @param reference which membership, bundle or contract; absent for a tier
 * @param benefit the benefit's id
 * @param name for people
 * @param effect what it does, such as EARN_MULTIPLIER
 * @param from since when; absent: always
 * @param until until when, exclusive; absent: open
 * @param valuePerYear what it is worth to a usual member in a year; absent: not stated
 * @param basis how that worth was arrived at; absent: not stated
 */
public record HeldEntitlement(
        String source,
        String code,
        String reference,
        String benefit,
        String name,
        String effect,
        Instant from,
        Instant until,
        Money valuePerYear,
        String basis) {}
