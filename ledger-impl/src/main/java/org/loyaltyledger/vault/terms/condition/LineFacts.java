package org.loyaltyledger.vault.terms.condition;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One line of a sale as conditions see it; texts that the till does not state are empty.
 *
 * @param amount what is paid for the line: after discounts, with tax
 * @param kind what the line is, such as {@code GOODS}, {@code DELIVERY}, {@code REWARD} or {@code GIFT_CARD}
 * @param attributes what else the till states
 */
public record LineFacts(
        String sku,
        String category,
        String department,
        BigDecimal quantity,
        BigDecimal amount,
        BigDecimal amountBeforeDiscount,
        BigDecimal amountBeforeTax,
        String kind,
        Map<String, String> attributes) {

    public LineFacts {
        attributes = Map.copyOf(attributes);
    }
}
