package org.loyaltyledger.till.sale.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.EarningRule.Layer;
import org.loyaltyledger.vault.terms.earning.EarningTerms;

/** Works out what a basket earns. The base rules first, campaigns and entitlements on top, then limits. */
public final class Earning {

    private final EarningTerms earning;
    private final List<Reason> passedOver = new ArrayList<>();
    private final Matching matching;
    private final Rounds rounds;
    private final Limiting limiting;

    private Earning(Basket basket, Buyer buyer, Terms terms, Optional<String> event, Used used) {
        this.earning = terms.earning();
        this.matching = new Matching(basket, buyer, terms, event, passedOver);
        this.rounds = new Rounds(terms.points().rounding());
        this.limiting = new Limiting(terms, buyer, basket.sale().occurredAt(), used);
    }

    /**
     * The awards for a basket.
     *
     * @param used how much of each limit was used up before
     * @throws ArithmeticException if the points do not fit
     */
    public static Awards of(Basket basket, Buyer buyer, Terms terms, Used used) {
        return new Earning(basket, buyer, terms, Optional.empty(), used).awards();
    }

    /**
     * The awards for an event that is no sale, by the rules that are for it.
     *
     * @param event its name
     * @param figure how much of it: what an award per item counts
     * @throws ArithmeticException if the points do not fit
     */
    public static Awards ofEvent(
            String event, BigDecimal figure, Instant occurredAt, Buyer buyer, Terms terms, Used used) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(terms.currency().getDefaultFractionDigits());
        Line line = new Line(
                1,
                event,
                "",
                "",
                figure.setScale(Line.QUANTITY_PLACES, RoundingMode.DOWN),
                nothing,
                nothing,
                nothing,
                Kind.GOODS,
                Map.of(),
                Optional.empty(),
                Optional.empty());
        Sale sale = new Sale("", event, "", occurredAt, List.of(line), nothing, List.of(), List.of(), Map.of());
        Basket basket = Basket.of(sale, terms.earning().amountBasis(), Set.of());
        return new Earning(basket, buyer, terms, Optional.of(event), used).awards();
    }

    private Awards awards() {
        Combining combining = new Combining(rounds::alone, passedOver);
        List<Match> base = combining.base(matching.of(Layer.BASE), earning.combination());
        List<Match> campaigns = combining.campaigns(onTop(base, Layer.CAMPAIGN), earning.campaignCombination());
        List<Match> entitled = onTop(base, Layer.ENTITLEMENT);
        List<RuleAward> awards = Stream.of(base, campaigns, entitled)
                .flatMap(List::stream)
                .map(this::award)
                .toList();
        return new Awards(awards, passedOver, limiting.counts());
    }

    /** What comes on top of a base award, unless the terms let it stand alone. */
    private List<Match> onTop(List<Match> base, Layer layer) {
        Multiplying multiplying = new Multiplying(base, earning.multiplierBase(), rounds);
        List<Match> onTop = new ArrayList<>();
        for (Match match : matching.of(layer)) {
            if (base.isEmpty() && !match.rule().alone()) {
                passedOver.add(Reason.of(match.rule().id(), "No base rule matches."));
            } else {
                onTop.add(multiplying.of(match, matching.isAll(match.items())));
            }
        }
        return onTop;
    }

    private RuleAward award(Match match) {
        EarningRule rule = match.rule();
        long wanted = rounds.next(match);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Telling.of(match, rounds.of(match), wanted));
        long given = limiting.cut(rule, wanted, reasons);
        return new RuleAward(rule.id(), rule.layer(), wanted, given, rule.lots(), reasons);
    }
}
