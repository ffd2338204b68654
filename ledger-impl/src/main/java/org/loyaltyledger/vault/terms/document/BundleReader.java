package org.loyaltyledger.vault.terms.document;

import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.bundle.BundleTerms;

/** Reads the section {@code bundles}. */
record BundleReader(Amounts amounts, Map<String, Benefit> benefits) {

    BundleTerms read(Place place) {
        return BundleTerms.NONE;
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        return Map.of();
    }
}
