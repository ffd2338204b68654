package org.loyaltyledger.till.sale.award;

import java.math.RoundingMode;
import org.loyaltyledger.till.sale.basket.Fraction;
import org.loyaltyledger.vault.terms.earning.Rounding;
import org.loyaltyledger.vault.terms.earning.Rounding.Stage;

/**
 * Makes whole points of exact awards, one rule after the other. Rules that round at the stage of the sale share one
 * running sum: each gives what the rounded sum grows by, so that the total is rounded once.
 */
final class Rounds {

    private final Rounding usual;
    private Fraction sum = Fraction.ZERO;
    private long given;

    Rounds(Rounding usual) {
        this.usual = usual;
    }

    Rounding of(Match match) {
        return match.rule().rounding().orElse(usual);
    }

    /** What a match would give as the only one. */
    long alone(Match match) {
        Rounding rounding = of(match);
        return rounding.stage() == Stage.LINE
                ? byLine(match, rounding.mode())
                : match.sum().toPoints(rounding.mode());
    }

    /** What a match gives after those before it. */
    long next(Match match) {
        Rounding rounding = of(match);
        if (rounding.stage() != Stage.SALE) {
            return Math.max(0, alone(match));
        }
        sum = sum.plus(match.sum());
        long points = Math.max(0, Math.subtractExact(sum.toPoints(rounding.mode()), given));
        given = Math.addExact(given, points);
        return points;
    }

    private static long byLine(Match match, RoundingMode mode) {
        long points = match.once().toPoints(mode);
        for (Portion portion : match.portions()) {
            points = Math.addExact(points, portion.points().toPoints(mode));
        }
        return points;
    }
}
