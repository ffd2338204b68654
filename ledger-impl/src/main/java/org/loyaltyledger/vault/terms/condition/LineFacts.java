package org.loyaltyledger.vault.terms.condition;

import java.math.BigDecimal;

/**
 * One line of a sale as conditions see it; texts that the till does not state are empty.
 *
 * @param amount what is paid for the line: after discounts, with tax
 * @param reward whether the line is taken as a reward rather than bought
 */
public record LineFacts(
        String sku,
        String category,
        String department,
        BigDecimal quantity,
        BigDecimal amount,
        BigDecimal amountBeforeDiscount,
        BigDecimal amountBeforeTax,
        boolean reward) {}
