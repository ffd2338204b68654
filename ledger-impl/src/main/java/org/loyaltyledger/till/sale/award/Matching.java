package org.loyaltyledger.till.sale.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.condition.Condition;
import org.loyaltyledger.vault.terms.condition.Facts;
import org.loyaltyledger.vault.terms.condition.Verdict;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningRule.Layer;

/** Sorts the rules of the terms into those that match a basket and those that do not, with the reason. */
final class Matching {

    private final Basket basket;
    private final Terms terms;
    private final Facts facts;
    private final List<Item> earning;
    private final List<Reason> passedOver;
    private final Optional<String> event;

    Matching(Basket basket, Buyer buyer, Terms terms, Optional<String> event, List<Reason> passedOver) {
        this.basket = basket;
        this.terms = terms;
        this.facts = Viewpoint.facts(basket, buyer, terms);
        this.earning = basket.all().stream().filter(Item::earns).toList();
        this.passedOver = passedOver;
        this.event = event;
    }

    /** The rules of a layer that match, in the document's order. */
    List<Match> of(Layer layer) {
        List<Match> matches = new ArrayList<>();
        for (EarningRule rule : terms.earning().rules()) {
            if (rule.layer() == layer && rule.event().equals(event)) {
                Optional<Reason> against = against(rule);
                if (against.isPresent()) {
                    passedOver.add(against.get());
                } else {
                    List<Item> items = items(rule);
                    if (items.stream().allMatch(item -> item.line().isBroughtBack())) {
                        passedOver.add(Reason.of(rule.id(), "No line of the sale counts for it."));
                    } else {
                        matches.add(Match.of(rule, items));
                    }
                }
            }
        }
        return matches;
    }

    /** Whether these are all the items that can earn. */
    boolean isAll(List<Item> items) {
        return items.size() == earning.size();
    }

    private Optional<Reason> against(EarningRule rule) {
        if (!rule.valid().holdsAt(basket.sale().occurredAt(), terms.zone())) {
            return Optional.of(Reason.of(rule.id(), "It is not valid at the time of the sale."));
        }
        if (rule.code().isPresent()
                && !basket.sale().codes().contains(rule.code().get())) {
            return Optional.of(Reason.of(rule.id(), "Its code was not shown."));
        }
        if (rule.minimumSale().isPresent()
                && basket.earning().compareTo(rule.minimumSale().get()) < 0) {
            return Optional.of(Reason.of(
                    rule.id(),
                    "The sale does not reach its minimum.",
                    "minimumSale",
                    rule.minimumSale().get().toPlainString(),
                    "amount",
                    basket.earning().toPlainString()));
        }
        Verdict verdict = rule.when().test(facts);
        if (verdict.holds()) {
            return Optional.empty();
        }
        String text = verdict.isFailed()
                ? "Its condition has no answer here: " + verdict.failure()
                : "Its condition does not hold.";
        return Optional.of(Reason.of(rule.id(), text, "when", rule.when().source()));
    }

    private List<Item> items(EarningRule rule) {
        if (rule.lines() == Condition.ALWAYS) {
            return earning;
        }
        return earning.stream()
                .filter(item -> rule.lines().matches(facts.at(Viewpoint.line(item.unsigned()))))
                .toList();
    }
}
