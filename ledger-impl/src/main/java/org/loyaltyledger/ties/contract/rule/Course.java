package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.contract.Bonus;
import org.loyaltyledger.vault.terms.contract.Bonus.BookedAt;
import org.loyaltyledger.vault.terms.contract.Commitment.TrueUp;

/**
 * What falls due in the life of a contract by itself, in its order: a period is trued up before what vests at the same
 * midnight. Each step is done once, because doing it is recorded.
 */
public final class Course {

    private Course() {}

    public enum Kind {
        PERIOD_ENDS,
        UP_FRONT,
        INSTALMENT
    }

    /**
     * Something that falls due.
     *
     * @param nth which period or instalment, from 0
     * @param points to be given; 0 for a period
     */
    public record Due(Kind kind, int nth, long points, Instant at) {}

    /** What is due next; empty for a contract that is not signed or was ended. */
    public static Optional<Due> next(Life life) {
        if (life.closed().isPresent()) {
            return Optional.empty();
        }
        return life.term().flatMap(term -> Stream.of(period(life, term), upFront(life, term), instalment(life, term))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Due::at).thenComparing(Due::kind)));
    }

    /** Ends a period: what is missing is charged, or costs the rest of the bonus, as agreed. */
    public static Life endPeriod(Life life, Due due) {
        return life.periods()
                .map(periods -> {
                    Life settled = life.tally(tally -> tally.settle(due.nth() + 1));
                    TrueUp how = periods.commitment().trueUp();
                    boolean isShort = periods.missing(life.tally(), due.nth()).signum() > 0;
                    if (how == TrueUp.FORFEIT_BONUS && isShort) {
                        return settled.tally(tally ->
                                tally.with(tally.given().close(life.conditions().bonus(), 0)));
                    }
                    return how == TrueUp.CHARGE_SHORTFALL ? trueUp(settled, periods, due.nth()) : settled;
                })
                .orElse(life);
    }

    /** @param booking public id of the transaction that gave the points */
    public static Life give(Life life, Due due, UUID booking) {
        return life.tally(tally -> tally.with(
                due.kind() == Kind.UP_FRONT
                        ? tally.given().upFront(booking, due.points())
                        : tally.given().instalment(due.points())));
    }

    static Life trueUp(Life life, Periods periods, int nth) {
        Term term = life.term().orElseThrow();
        return life.tally(tally -> tally.trueUp(nth, periods.charge(tally, nth), term.startOf(periods.until(nth))));
    }

    /** When the last step was due that is done. */
    static Optional<Instant> last(Life life) {
        return life.term().flatMap(term -> Stream.of(
                        life.periods()
                                .filter(periods -> life.tally().settled() > 0)
                                .map(periods ->
                                        term.startOf(periods.until(life.tally().settled() - 1))),
                        life.tally().given().upFront().map(booking -> upFrontAt(life, term)),
                        life.tally().given().past(life.conditions().bonus()).stream()
                                .reduce((earlier, later) -> later)
                                .map(past -> term.due(past.after())))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder()));
    }

    private static Optional<Due> period(Life life, Term term) {
        int nth = life.tally().settled();
        return life.periods()
                .filter(periods -> nth < periods.count())
                .map(periods -> new Due(Kind.PERIOD_ENDS, nth, 0, term.startOf(periods.until(nth))));
    }

    private static Optional<Due> upFront(Life life, Term term) {
        long points = life.conditions().bonus().upFront();
        Given given = life.tally().given();
        return points == 0 || given.over() || given.upFront().isPresent()
                ? Optional.empty()
                : Optional.of(new Due(Kind.UP_FRONT, 0, points, upFrontAt(life, term)));
    }

    private static Instant upFrontAt(Life life, Term term) {
        return life.conditions().bonus().bookedAt() == BookedAt.ACCEPTANCE ? term.signedAt() : term.activeFrom();
    }

    private static Optional<Due> instalment(Life life, Term term) {
        Bonus bonus = life.conditions().bonus();
        int nth = life.tally().given().booked();
        if (life.tally().given().over() || nth >= bonus.vesting().size()) {
            return Optional.empty();
        }
        Bonus.Instalment next = bonus.vesting().get(nth);
        return Optional.of(new Due(Kind.INSTALMENT, nth, next.points(), term.due(next.after())));
    }
}
