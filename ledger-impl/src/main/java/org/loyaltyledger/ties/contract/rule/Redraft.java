package org.loyaltyledger.ties.contract.rule;

import java.util.List;
import java.util.Map;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/** Conditions that were agreed, with some of them changed. */
final class Redraft {

    private Redraft() {}

    /** Benefits that are not changed stay what they were when they were signed, even if the terms have them no longer. */
    static IndividualContract of(Agreement agreement, Map<String, Object> own, Terms terms) {
        if (own.isEmpty()) {
            return agreement.laid();
        }
        IndividualContract laid = IndividualContract.over(agreement.conditionsText(), own, terms);
        if (own.containsKey("benefits") || own.containsKey("ownBenefits")) {
            return laid;
        }
        List<Violation> others = laid.violations().stream()
                .filter(violation -> !violation.pointer().startsWith("/benefits")
                        && !violation.pointer().startsWith("/ownBenefits"))
                .toList();
        return new IndividualContract(laid.conditions(), agreement.benefits(), others);
    }
}
