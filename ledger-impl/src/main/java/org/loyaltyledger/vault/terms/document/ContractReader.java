package org.loyaltyledger.vault.terms.document;

import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.contract.ContractTerms;

/** Reads the section {@code contracts}. */
record ContractReader(Amounts amounts, Map<String, Benefit> benefits) {

    ContractTerms read(Place place) {
        return ContractTerms.NONE;
    }

    /** Benefits by what grants them, as the section names them. */
    Map<String, List<String>> granted(Place place) {
        return Map.of();
    }
}
