package org.loyaltyledger.ties.contract.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.OptionalInt;
import org.loyaltyledger.vault.terms.contract.Commitment.TrueUp;

/** Counts what is bought for a commitment. */
public final class Counting {

    private Counting() {}

    /**
     * The period in which something counts that happened at an instant; none: it does not. The end of the term keeps late
     * sales out as little as the end of a period does, leaving does.
     */
    public static OptionalInt period(Life life, Instant at) {
        boolean left = life.closed().isPresent();
        return life.term()
                .filter(term -> !left && !at.isBefore(term.signedAt()))
                .flatMap(term -> life.periods().map(periods -> periods.at(term.day(at))))
                .orElse(OptionalInt.empty());
    }

    /**
     * Counts in a period. One that was trued up already is trued up again, unless its charge was paid.
     *
     * @param measured money or units; negative for what came back
     */
    public static Life count(Life life, int period, BigDecimal measured) {
        Life after = life.tally(tally -> tally.count(period, measured));
        Periods periods = life.periods().orElseThrow();
        return period < life.tally().settled() && periods.commitment().trueUp() == TrueUp.CHARGE_SHORTFALL
                ? Course.trueUp(after, periods, period)
                : after;
    }
}
