package org.loyaltyledger.till.sale.award;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.loyaltyledger.till.sale.basket.Fraction;
import org.loyaltyledger.till.sale.basket.Item;
import org.loyaltyledger.vault.terms.earning.Award;
import org.loyaltyledger.vault.terms.earning.EarningTerms.MultiplierBase;

/** Tells a multiplier what it multiplies: the base award of the items it counts, times factor - 1. */
final class Multiplying {

    private final List<Match> base;
    private final MultiplierBase acts;
    private final Rounds rounds;

    Multiplying(List<Match> base, MultiplierBase acts, Rounds rounds) {
        this.base = base;
        this.acts = acts;
        this.rounds = rounds;
    }

    /** @param all whether the match counts all items of the sale */
    Match of(Match match, boolean all) {
        if (!(match.rule().award() instanceof Award.Multiplier multiplier)) {
            return match;
        }
        BigDecimal extra = multiplier.factor().subtract(BigDecimal.ONE);
        Set<Item> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        counted.addAll(match.items());
        List<Match> parts = base.stream().map(rule -> rule.on(counted, all)).toList();
        return acts == MultiplierBase.ROUNDED ? ofRounded(match, parts, extra) : ofExact(match, parts, extra);
    }

    private Match ofRounded(Match match, List<Match> parts, BigDecimal extra) {
        long points = parts.stream().mapToLong(rounds::alone).reduce(0, Math::addExact);
        return new Match(
                match.rule(), match.items(), List.of(), Fraction.of(points).times(extra));
    }

    private static Match ofExact(Match match, List<Match> parts, BigDecimal extra) {
        Map<Item, Fraction> points = new IdentityHashMap<>();
        Fraction once = Fraction.ZERO;
        for (Match part : parts) {
            part.portions().forEach(portion -> points.merge(portion.item(), portion.points(), Fraction::plus));
            once = once.plus(part.once());
        }
        List<Portion> portions = match.items().stream()
                .map(item -> new Portion(
                        item, points.getOrDefault(item, Fraction.ZERO).times(extra)))
                .toList();
        return new Match(match.rule(), match.items(), portions, once.times(extra));
    }
}
