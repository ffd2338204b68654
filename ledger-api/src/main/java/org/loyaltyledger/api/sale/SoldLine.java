package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.loyaltyledger.api.value.Money;

/**
 * A line of a booked sale.
 *
 * @param line its number, from 1
 * @param sku code of the article
 * @param quantity how much was bought
 * @param amount what was paid for it, after all discounts
 * @param quantityLeft how much has not been returned
 * @param amountLeft how much of the amount has not been returned
 */
public record SoldLine(
        @NotNull Integer line,
        @NotNull String sku,
        @NotNull BigDecimal quantity,
        @NotNull Money amount,
        @NotNull BigDecimal quantityLeft,
        @NotNull Money amountLeft) {}
