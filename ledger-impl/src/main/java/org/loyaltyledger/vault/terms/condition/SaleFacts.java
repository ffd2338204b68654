package org.loyaltyledger.vault.terms.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A sale as conditions see it. Amounts in the programme's currency.
 *
 * @param total what is paid: after discounts, with tax
 * @param totalBeforeDiscount with tax
 * @param totalBeforeTax after discounts
 * @param codes promotion codes presented
 * @param channel where it was made, such as {@code STORE} or {@code WEB}; empty text if not stated
 * @param tenders types of the tenders, such as {@code CASH}
 * @param itemCount sum of the quantities bought, rewards excluded
 * @param attributes what else the till states
 */
public record SaleFacts(
        BigDecimal total,
        BigDecimal totalBeforeDiscount,
        BigDecimal totalBeforeTax,
        List<String> codes,
        String channel,
        List<String> tenders,
        BigDecimal itemCount,
        List<String> skus,
        List<String> categories,
        List<String> departments,
        Map<String, String> attributes) {

    public SaleFacts {
        codes = List.copyOf(codes);
        tenders = List.copyOf(tenders);
        skus = List.copyOf(skus);
        categories = List.copyOf(categories);
        departments = List.copyOf(departments);
        attributes = Map.copyOf(attributes);
    }
}
