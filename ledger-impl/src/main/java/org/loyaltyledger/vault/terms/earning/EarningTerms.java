package org.loyaltyledger.vault.terms.earning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How sales earn points.
 *
 * @param combination of the base rules that match
 * @param campaignCombination of the campaigns that match
 * @param multiplierBase what a multiplier multiplies
 * @param nonEarningTenders tender types whose part of a sale earns nothing
 * @param rules in the document's order, which decides {@code FIRST} and breaks ties
 * @param limits on the points of one member over all rules together
 */
public record EarningTerms(
        Combination combination,
        CampaignCombination campaignCombination,
        MultiplierBase multiplierBase,
        AmountBasis amountBasis,
        Set<String> nonEarningTenders,
        List<EarningRule> rules,
        List<Limit> limits) {

    public EarningTerms {
        nonEarningTenders = Set.copyOf(nonEarningTenders);
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
    }

    /** The same terms with more rules. */
    public EarningTerms with(List<EarningRule> more) {
        List<EarningRule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new EarningTerms(
                combination, campaignCombination, multiplierBase, amountBasis, nonEarningTenders, all, limits);
    }

    public Optional<EarningRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** How base rules that match the same sale combine. */
    public enum Combination {
        /** All of them, added. */
        SUM,
        /** The one that gives most; of equals the first. */
        BEST,
        /** The first in the document. */
        FIRST
    }

    /** How campaigns that match the same sale combine. */
    public enum CampaignCombination {
        SUM,
        BEST,
        FIRST,
        /** The one whose validity began last; of equals the later in the document. */
        NEWEST
    }

    /** What a multiplier acts on. */
    public enum MultiplierBase {
        /** The exact base award, fractions included. */
        UNROUNDED,
        /** The base award as it would be booked alone. */
        ROUNDED
    }
}
