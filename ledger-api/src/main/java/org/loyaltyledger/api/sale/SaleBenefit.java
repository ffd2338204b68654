package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.loyaltyledger.api.value.Money;

/**
 * What the member is entitled to in this sale besides points. The till grants it by pricing the line so; of several on
 * one line the one that takes off most is named.
 *
 * @param entitlement why, such as {@code CLUB/family/tenth-off}
 * @param name name of the benefit, for people
 * @param line the number of the line
 * @param off what it takes off the line
 * @param until when the entitlement ends; absent: open
 */
public record SaleBenefit(
        @NotNull String entitlement,
        @NotNull String name,
        Integer line,
        @NotNull Money off,
        Instant until) {}
