package org.loyaltyledger.vault.terms.tier;

/**
 * What a member's figure counts.
 *
 * @param event the name under which partners report it; empty text unless the kind is EVENT
 */
public record Measure(Kind kind, String event) {

    public enum Kind {
        /** Points earned by sales; spending them changes nothing. */
        POINTS,
        /** Paid, tax included, in the programme's currency. */
        SPEND,
        VISITS,
        /** Contribution to profit, in the programme's currency. */
        PROFIT,
        /** What partners report by a name. */
        EVENT
    }
}
