package org.loyaltyledger.till.sale.award;

import java.util.List;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.terms.earning.EarningRule.Layer;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/**
 * Points that one rule gives.
 *
 * @param wanted before limits
 * @param given what the limits left, at most what is wanted
 * @param lots what its points have of their own
 * @param reasons how the figures came about
 */
public record RuleAward(String rule, Layer layer, long wanted, long given, LotTerms lots, List<Reason> reasons) {

    public RuleAward {
        reasons = List.copyOf(reasons);
    }
}
