package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.loyaltyledger.api.value.Money;

/**
 * A line of a purchase, for people.
 *
 * @param sku code of the article
 * @param name what people call it: the line's attribute {@code description}, or the code of the article if the till sent
 *     none
 * @param quantity units or weight; below zero: brought back
 * @param amount what was paid for it, after the line's own discount
 */
public record PurchasedGoods(
        @NotNull String sku,
        @NotNull String name,
        @NotNull BigDecimal quantity,
        @NotNull Money amount) {}
