package org.loyaltyledger.api.sale;

import java.math.BigDecimal;
import org.loyaltyledger.api.value.Money;

/**
 * A line of a booked sale.
 *
 * @param line its number, from 1
 * @param sku the article
 * @param quantity how much was bought
 * @param amount what was paid for it, after all discounts
 * @param quantityLeft how much has not been returned
 * @param amountLeft how much of the amount has not been returned
 */
public record SoldLine(
        Integer line, String sku, BigDecimal quantity, Money amount, BigDecimal quantityLeft, Money amountLeft) {}
