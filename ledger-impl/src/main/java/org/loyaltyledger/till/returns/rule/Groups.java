package org.loyaltyledger.till.returns.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningRule.Layer;
import org.loyaltyledger.vault.terms.earning.EarningTerms.CampaignCombination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.Combination;
import org.loyaltyledger.vault.terms.earning.Rounding.Stage;

/**
 * Which awards of a sale bound each other when a part of it comes back: those that round together, and those of a layer
 * in which only one rule gives. An award that a limit had cut stands alone, so that what the limit withheld stays
 * withheld; so does one the sale never got.
 */
final class Groups {

    private static final String TOGETHER = "";

    private final Terms terms;
    private final List<Given> given;
    private final Set<String> cut = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    Groups(Terms terms, List<Given> given) {
        this.terms = terms;
        this.given = given;
        for (Given award : given) {
            known.add(award.rule());
            if (award.isCut()) {
                cut.add(award.rule());
            }
        }
    }

    /** The name of the group of a rule. */
    String of(String id) {
        EarningRule rule = terms.earning().rule(id).orElseThrow();
        if (onlyOneGives(rule.layer())) {
            return chosen(rule.layer());
        }
        return group(rule);
    }

    /** Raises the parts of a group until they add up to {@code keep}, each up to what was given. */
    void handOut(String group, List<Long> kept, long keep) {
        long rest = keep;
        for (int i = 0; i < kept.size(); i++) {
            rest -= of(given.get(i).rule()).equals(group) ? kept.get(i) : 0;
        }
        for (int i = 0; i < kept.size() && rest > 0; i++) {
            if (of(given.get(i).rule()).equals(group)) {
                long more = Math.min(rest, given.get(i).points() - kept.get(i));
                kept.set(i, kept.get(i) + more);
                rest -= more;
            }
        }
    }

    private String group(EarningRule rule) {
        boolean together = known.contains(rule.id())
                && !cut.contains(rule.id())
                && rule.rounding().orElse(terms.points().rounding()).stage() == Stage.SALE;
        return together ? TOGETHER : rule.id();
    }

    /** Of a layer in which only one rule gives: the group of the one that gave. */
    private String chosen(Layer layer) {
        return given.stream()
                .map(award -> terms.earning().rule(award.rule()).orElseThrow())
                .filter(rule -> rule.layer() == layer)
                .findFirst()
                .map(this::group)
                .orElse("none of " + layer);
    }

    private boolean onlyOneGives(Layer layer) {
        return switch (layer) {
            case BASE -> terms.earning().combination() != Combination.SUM;
            case CAMPAIGN -> terms.earning().campaignCombination() != CampaignCombination.SUM;
            case ENTITLEMENT -> false;
        };
    }
}
