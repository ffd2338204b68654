package org.loyaltyledger.views.switching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loyaltyledger.api.switching.CostQuantile;
import org.loyaltyledger.api.switching.Simulation;
import org.loyaltyledger.api.switching.Simulation.TierMove;
import org.loyaltyledger.api.value.Money;

/** Costs before and after, member by member, summed up as they come. */
final class Comparison {

    private static final List<Integer> PERCENTS = List.of(5, 25, 50, 75, 95);
    private static final String NONE = "";

    private final Currency currency;
    private final List<BigDecimal> differences = new ArrayList<>();
    private final Map<String, Map<String, Long>> moves = new TreeMap<>();
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;

    Comparison(Currency currency) {
        this.currency = currency;
    }

    int members() {
        return differences.size();
    }

    void add(Cost was, Cost would, Optional<String> tierBefore, Optional<String> tierAfter) {
        before = before.add(was.total());
        after = after.add(would.total());
        differences.add(would.total().subtract(was.total()));
        if (!tierBefore.equals(tierAfter)) {
            moves.computeIfAbsent(tierBefore.orElse(NONE), none -> new TreeMap<>())
                    .merge(tierAfter.orElse(NONE), 1L, Long::sum);
        }
    }

    Simulation told() {
        Collections.sort(differences);
        return new Simulation(
                (long) differences.size(),
                money(before),
                money(after),
                differences.stream()
                        .filter(difference -> difference.signum() > 0)
                        .count(),
                differences.stream()
                        .filter(difference -> difference.signum() < 0)
                        .count(),
                moves(),
                differences.isEmpty()
                        ? List.of()
                        : PERCENTS.stream().map(this::quantile).toList());
    }

    private List<TierMove> moves() {
        List<TierMove> told = new ArrayList<>();
        moves.forEach((from, targets) ->
                targets.forEach((to, members) -> told.add(new TierMove(word(from), word(to), members))));
        return told;
    }

    private static String word(String tier) {
        return tier.equals(NONE) ? null : tier;
    }

    private CostQuantile quantile(int percent) {
        int rank = (differences.size() * percent + 99) / 100;
        return new CostQuantile((long) percent, money(differences.get(rank - 1)));
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency);
    }
}
