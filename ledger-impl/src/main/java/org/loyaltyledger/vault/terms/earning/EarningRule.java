package org.loyaltyledger.vault.terms.earning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.Validity;
import org.loyaltyledger.vault.terms.condition.Condition;

/**
 * One rule that gives points.
 *
 * @param id unique in the document; explanations and counters name it
 * @param when whether the sale earns by this rule; sees sale, member, store and time
 * @param lines which lines count; sees line besides
 * @param rounding overrides that of the points
 * @param minimumSale least earning amount of the whole sale, inclusive
 * @param code must be presented with the sale
 * @param alone a campaign that gives points even where no base rule matches
 * @param name what members call it; empty: it has none
 * @param event the name of the reported events that it is for; empty: it is for sales
 * @param campaign groups rules under one budget; a rule without is its own campaign
 */
public record EarningRule(
        String id,
        Layer layer,
        Condition when,
        Condition lines,
        Award award,
        Optional<Rounding> rounding,
        Optional<BigDecimal> minimumSale,
        List<Limit> limits,
        Validity valid,
        Optional<String> code,
        boolean alone,
        Optional<String> campaign,
        LotTerms lots,
        Optional<String> event,
        Optional<String> name) {

    public EarningRule {
        limits = List.copyOf(limits);
    }

    public String campaignName() {
        return campaign.orElse(id);
    }

    /** Base rules are the everyday; campaigns and entitlements come on top. */
    public enum Layer {
        BASE,
        CAMPAIGN,
        /** What the member itself is entitled to; never in the document. All that match give. */
        ENTITLEMENT
    }
}
