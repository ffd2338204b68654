package org.loyaltyledger.views.switching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Stake;
import org.loyaltyledger.member.stake.Stake.Kind;

/**
 * One member's stakes, added up. Minutes become money at the terms' hourly rate, line by line, half up, so that the lines
 * add up to the total; the relational score is cut at 100.
 */
record Cost(List<Stake> stakes, Appraisal appraisal) {

    private static final BigDecimal MOST_SCORE = BigDecimal.valueOf(100);
    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);

    Cost {
        stakes = List.copyOf(stakes);
    }

    BigDecimal economic() {
        return sum(Kind.ECONOMIC, Stake::money);
    }

    BigDecimal procedural() {
        return sum(Kind.PROCEDURAL, this::worth);
    }

    BigDecimal total() {
        return economic().add(procedural());
    }

    BigDecimal portable() {
        BigDecimal zero = appraisal.money(BigDecimal.ZERO, RoundingMode.UNNECESSARY);
        return sum(Kind.ECONOMIC, Stake::portable).max(zero);
    }

    long minutes() {
        return stakes.stream().mapToLong(Stake::minutes).sum();
    }

    BigDecimal score() {
        return stakes.stream()
                .map(Stake::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(MOST_SCORE);
    }

    /** What a stake counts for in money; a relation counts for none. */
    BigDecimal worth(Stake stake) {
        BigDecimal effort = appraisal
                .terms()
                .weights()
                .hour()
                .multiply(BigDecimal.valueOf(stake.minutes()))
                .divide(MINUTES_OF_HOUR, 10, RoundingMode.HALF_UP);
        return stake.money().add(appraisal.money(effort, RoundingMode.HALF_UP));
    }

    private BigDecimal sum(Kind kind, Function<Stake, BigDecimal> figure) {
        BigDecimal zero = appraisal.money(BigDecimal.ZERO, RoundingMode.UNNECESSARY);
        return stakes.stream().filter(stake -> stake.kind() == kind).map(figure).reduce(zero, BigDecimal::add);
    }
}
