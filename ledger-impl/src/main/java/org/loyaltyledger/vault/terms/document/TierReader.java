package org.loyaltyledger.vault.terms.document;

import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** Reads the section {@code tiers}. */
record TierReader(Amounts amounts, Map<String, Benefit> benefits) {

    TierTerms read(Place place) {
        return TierTerms.NONE;
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        return Map.of();
    }
}
