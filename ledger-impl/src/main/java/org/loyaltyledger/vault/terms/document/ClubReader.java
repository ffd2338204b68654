package org.loyaltyledger.vault.terms.document;

import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.club.ClubTerms;

/** Reads the section {@code clubs}. */
record ClubReader(Amounts amounts, Map<String, Benefit> benefits) {

    ClubTerms read(Place place) {
        return ClubTerms.NONE;
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        return Map.of();
    }
}
