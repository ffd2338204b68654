package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * A discount on some lines of a sale together, not yet taken off them. It is spread over these lines in proportion to what
 * they cost, to the last cent, and becomes a part of their own discount: what comes back of a line comes back less its share.
 * The lines are named by number or by article, by exactly one of the two.
 *
 * @param amount what is taken off in all
 * @param lines their numbers in the sale, from 1
 * @param skus their articles; every line of such an article bears it
 */
public record SaleDiscount(
        @NotNull Money amount,
        @Size(min = 1, max = 1000) List<@NotNull @Positive Integer> lines,
        @Size(min = 1, max = 1000) List<@NotNull @IdentifyingText @Size(min = 1, max = 64) String> skus) {

    /** On these lines. */
    public static SaleDiscount onLines(Money amount, List<Integer> lines) {
        return new SaleDiscount(amount, lines, null);
    }
}
