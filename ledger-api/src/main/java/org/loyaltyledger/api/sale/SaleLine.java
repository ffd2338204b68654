package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * One line of a sale. Lines are numbered by their place, from 1.
 *
 * @param sku the article
 * @param category its product category; absent: none
 * @param department its department; absent: none
 * @param quantity units or weight, up to three decimal places; zero is a line that costs but counts no unit
 * @param amount what is paid for the line, after its own discount, tax included
 * @param discount what the line's own discount took off; absent: nothing
 * @param tax how much of {@code amount} is tax; absent: nothing
 * @param kind absent: {@link LineKind#GOODS}
 * @param cost what the line cost the operator, for its contribution to profit; absent: by the terms' margins
 * @param attributes anything rules may ask for, by name; absent: none
 */
public record SaleLine(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String sku,

        @Pattern(regexp = IdentifyingText.FORM_OR_EMPTY, message = IdentifyingText.MESSAGE) @Size(max = 128)
        String category,

        @Pattern(regexp = IdentifyingText.FORM_OR_EMPTY, message = IdentifyingText.MESSAGE) @Size(max = 128)
        String department,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal quantity,

        @NotNull Money amount,
        Money discount,
        Money tax,
        LineKind kind,
        Money cost,
        @Size(max = 32) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 256) String> attributes) {

    /** Goods with nothing but an article, a number of units and a price. */
    public static SaleLine goods(String sku, String quantity, Money amount) {
        return new SaleLine(sku, null, null, new BigDecimal(quantity), amount, null, null, null, null, null);
    }
}
