package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * One way in which a sale was paid.
 *
 * @param type how, in the till's own words ({@code CASH}, {@code CARD}, {@code WALLET}); terms name the types that do
 *     not earn
 * @param amount amount that was paid in this way
 */
public record Tender(
        @NotNull @IdentifyingText @Size(min = 1, max = 32) String type,
        @NotNull Money amount) {}
