package org.loyaltyledger.vault.terms.document;

import java.time.Period;
import java.util.List;

/** Steps in time stand in the order of time, each later than the one before. */
final class Ascending {

    private Ascending() {}

    static void check(List<Place> steps, String field, List<Period> lengths) {
        for (int nth = 1; nth < steps.size(); nth++) {
            steps.get(nth)
                    .at(field)
                    .complainIf(
                            !ContractReader.isLonger(lengths.get(nth), lengths.get(nth - 1)),
                            "must be later than the step before");
        }
    }
}
