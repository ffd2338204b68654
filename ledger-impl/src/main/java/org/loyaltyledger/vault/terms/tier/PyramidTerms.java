package org.loyaltyledger.vault.terms.tier;

import java.math.BigDecimal;
import java.util.List;

/**
 * The value pyramid: all members in the order of what they contributed to profit, cut into levels by their number.
 *
 * @param over the days counted; not membership years
 * @param levels from the top; their shares sum to 100
 */
public record PyramidTerms(Counting over, List<Slice> levels) {

    public PyramidTerms {
        levels = List.copyOf(levels);
    }

    /** @param percent share of the members, above 0 */
    public record Slice(String name, BigDecimal percent) {}
}
