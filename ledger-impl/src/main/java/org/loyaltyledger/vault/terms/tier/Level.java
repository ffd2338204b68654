package org.loyaltyledger.vault.terms.tier;

import java.math.BigDecimal;
import java.util.List;

/**
 * A level of the tier ladder.
 *
 * @param code unique among the levels
 * @param name what members read
 * @param threshold the least figure that reaches it, inclusive
 * @param benefits ids of what it grants
 * @param neverBelow who has once held it does not fall below it again
 */
public record Level(String code, String name, BigDecimal threshold, List<String> benefits, boolean neverBelow) {

    public Level {
        benefits = List.copyOf(benefits);
    }
}
