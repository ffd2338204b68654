package org.loyaltyledger.vault.terms.earning;

import java.math.RoundingMode;

/** How fractions of a point become points, and at which stage. */
public record Rounding(RoundingMode mode, Stage stage) {

    public static final Rounding DEFAULT = new Rounding(RoundingMode.DOWN, Stage.SALE);

    public enum Stage {
        /** Each line of each rule by itself. */
        LINE,
        /** Each rule's sum over the sale. */
        RULE,
        /** Once, on the sum over all rules. */
        SALE
    }
}
