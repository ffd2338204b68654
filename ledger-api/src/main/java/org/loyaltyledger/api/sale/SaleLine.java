package org.loyaltyledger.api.sale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * One line of a sale. Lines are numbered by their place, from 1. A line whose quantity and amount are below zero is
 * brought back: a receipt with such lines is an exchange. One that names the receipt it was bought by is booked as a
 * return of that receipt; one that does not lessens what this sale earns, which is never less than nothing.
 *
 * @param sku code of the article
 * @param category its product category; absent: none
 * @param department its department; absent: none
 * @param quantity units or weight, up to three decimal places; zero is a line that costs but counts no unit; below zero
 *     on a line that is brought back
 * @param amount what is paid for the line, after its own discount, tax included; not above zero on a line that is
 *     brought back. If it names its receipt, what it is worth is worked out from that receipt
 * @param discount what the line's own discount took off; absent: nothing. Of the same sign as the amount, like tax and
 *     cost
 * @param tax how much of {@code amount} is tax; absent: nothing
 * @param kind what the line is; absent: {@link LineKind#GOODS}
 * @param cost what the line cost the operator, for its contribution to profit; absent: by the terms' margins
 * @param attributes anything rules may ask for, by name; absent: none. {@code description} is what the member reads in its
 *     history
 * @param original by which receipt it was bought, on a line that is brought back; absent: that is not known
 */
public record SaleLine(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String sku,

        @Pattern(regexp = IdentifyingText.FORM_OR_EMPTY, message = IdentifyingText.MESSAGE) @Size(max = 128)
        String category,

        @Pattern(regexp = IdentifyingText.FORM_OR_EMPTY, message = IdentifyingText.MESSAGE) @Size(max = 128)
        String department,

        @NotNull @Digits(integer = 9, fraction = 3) BigDecimal quantity,

        @NotNull Money amount,
        Money discount,
        Money tax,
        LineKind kind,
        Money cost,
        @Size(max = 32) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 256) String> attributes,
        @Valid OriginalLine original) {

    /** Goods with nothing but an article, a number of units and a price. */
    public static SaleLine goods(String sku, String quantity, Money amount) {
        return new SaleLine(sku, null, null, new BigDecimal(quantity), amount, null, null, null, null, null, null);
    }

    /** Goods brought back; quantity and amount are below zero. */
    public static SaleLine broughtBack(String sku, String quantity, Money amount, OriginalLine original) {
        return new SaleLine(sku, null, null, new BigDecimal(quantity), amount, null, null, null, null, null, original);
    }
}
