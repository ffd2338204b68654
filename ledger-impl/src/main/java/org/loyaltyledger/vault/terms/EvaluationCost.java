package org.loyaltyledger.vault.terms;

import java.util.stream.LongStream;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Effect;

/**
 * What it costs at most to evaluate the conditions of terms over a sale, in steps of about a tenth of a microsecond. It
 * is known before the sale reaches a writer, which many members share.
 */
public final class EvaluationCost {

    /** What one sale may cost: less than half a second. Two hundred rules over a thousand lines are well below. */
    public static final long MOST = 5_000_000;

    private EvaluationCost() {}

    /** @param lines how many the sale has */
    public static long of(Terms terms, int lines) {
        LongStream rules = terms.earning().rules().stream()
                .mapToLong(rule -> rule.when().cost() + lines * rule.lines().cost());
        LongStream benefits =
                terms.ties().benefits().values().stream().map(Benefit::effect).mapToLong(effect -> of(effect, lines));
        return LongStream.concat(rules, benefits).sum();
    }

    private static long of(Effect effect, int lines) {
        if (effect instanceof Effect.EarnMultiplier multiplier) {
            return multiplier.when().cost() + lines * multiplier.lines().cost();
        }
        if (effect instanceof Effect.EarnBonus bonus) {
            return bonus.when().cost();
        }
        return effect instanceof Effect.PercentOff off ? lines * off.lines().cost() : 0;
    }
}
