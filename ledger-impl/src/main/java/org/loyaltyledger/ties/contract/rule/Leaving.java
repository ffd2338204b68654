package org.loyaltyledger.ties.contract.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.api.contract.ContractChargeKind;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.vault.terms.contract.Conditions;
import org.loyaltyledger.vault.terms.contract.Exit;
import org.loyaltyledger.vault.terms.contract.Fee;

/**
 * What leaving a contract comes to at an instant. In cooling-off both sides are put back; later it costs what the exit
 * conditions say.
 *
 * @param forfeited points that were promised and will not come
 * @param given points that had not vested and come now
 * @param clawBack points to be taken back
 * @param feeBeforeCap in the programme's currency
 * @param cap of that day; empty: there is no fee to cap
 * @param fee what falls due
 */
public record Leaving(
        ContractStatus after,
        long forfeited,
        long given,
        long clawBack,
        BigDecimal feeBeforeCap,
        Optional<BigDecimal> cap,
        BigDecimal fee) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param life signed, with everything done that is due by then */
    public static Leaving at(Life life, Instant at) {
        Term term = life.term().orElseThrow();
        ContractStatus now = life.state(at);
        ContractStatus after = StateTable.after(now, Move.EXIT).orElseThrow();
        Given given = life.tally().given();
        long unvested = given.unvested(life.conditions().bonus());
        if (after == ContractStatus.CANCELLED) {
            return cancelled(life);
        }
        BigDecimal none = nothing(life);
        Conditions conditions = life.conditions();
        LocalDate day = term.day(at).isBefore(term.first()) ? term.first() : term.day(at);
        boolean gives = !conditions.exit().forfeitUnvested() && now == ContractStatus.ACTIVE;
        BigDecimal before = conditions
                .exit()
                .fee()
                .map(fee -> fee.on(day, term.first(), conditions.term()))
                .orElse(none);
        Optional<BigDecimal> cap = conditions.exit().fee().flatMap(fee -> cap(fee, life, term, day));
        return new Leaving(
                after,
                gives ? 0 : unvested,
                gives ? unvested : 0,
                clawBack(conditions.exit().upFront(), given.upFrontPoints(), term, day),
                before,
                cap,
                cap.map(before::min).orElse(before));
    }

    /** Both sides are put back to where they were. */
    public static Leaving cancelled(Life life) {
        Given given = life.tally().given();
        return new Leaving(
                ContractStatus.CANCELLED,
                given.unvested(life.conditions().bonus()),
                0,
                given.upFrontPoints() + given.vested(),
                nothing(life),
                Optional.empty(),
                nothing(life));
    }

    private static BigDecimal nothing(Life life) {
        return BigDecimal.ZERO.setScale(life.agreement().currency().getDefaultFractionDigits());
    }

    /** In proportion to the days that remain, the day of leaving among them. */
    private static long clawBack(Exit.ClawBack how, long points, Term term, LocalDate day) {
        return switch (how) {
            case NONE -> 0;
            case FULL -> points;
            case PRORATA ->
                BigDecimal.valueOf(points)
                        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(day, term.end())))
                        .divide(
                                BigDecimal.valueOf(ChronoUnit.DAYS.between(term.first(), term.end())),
                                0,
                                RoundingMode.DOWN)
                        .longValueExact();
        };
    }

    private static Optional<BigDecimal> cap(Fee fee, Life life, Term term, LocalDate day) {
        Optional<BigDecimal> byShare = fee.capPercent()
                .flatMap(percent -> life.periods().map(periods -> periods.outstanding(life.tally(), day)
                        .multiply(percent)
                        .divide(HUNDRED, fee.amount().scale(), RoundingMode.DOWN)));
        return Stream.of(fee.most(day, term.first()), byShare)
                .flatMap(Optional::stream)
                .reduce(BigDecimal::min);
    }

    /** How the contract stands after it. */
    public Life close(Life life, Closing closing) {
        Life closed = life.close(closing)
                .tally(tally -> tally.with(tally.given().close(life.conditions().bonus(), given)));
        return fee.signum() == 0
                ? closed
                : closed.tally(tally -> tally.charge(ContractChargeKind.EXIT_FEE, Charge.NO_PERIOD, fee, closing.at()));
    }
}
