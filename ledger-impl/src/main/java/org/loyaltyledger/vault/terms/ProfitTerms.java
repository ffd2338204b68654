package org.loyaltyledger.vault.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What a sale contributes to profit where the till does not tell its cost: a share of what is paid for it without tax.
 *
 * @param margin share of the amount, from 0 to 1
 * @param departments shares of single departments
 */
public record ProfitTerms(BigDecimal margin, Map<String, BigDecimal> departments) {

    public static final ProfitTerms NONE = new ProfitTerms(BigDecimal.ZERO, Map.of());

    public ProfitTerms {
        departments = Map.copyOf(departments);
    }

    /**
     * The contribution of one line, at the scale of {@code net}, half up.
     *
     * @param net paid for the line, without tax
     * @param cost what the line cost the operator, if the till tells
     */
    public BigDecimal of(String department, BigDecimal net, Optional<BigDecimal> cost) {
        return cost.map(net::subtract)
                .orElseGet(() -> net.multiply(departments.getOrDefault(department, margin)))
                .setScale(net.scale(), RoundingMode.HALF_UP);
    }
}
