package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.tier.Counting;

/**
 * Tells from sums over all members who has to be judged at a day's boundary. It may be wrong in one direction only: who is
 * judged without need stays as it is.
 */
public record Glance(Ladder ladder, Instant boundary) {

    /** What to do with a member. */
    public enum Need {
        NONE,
        JUDGE,
        /** Its figures are not what its days add up to: it is to be judged by its days. */
        READ_ANEW
    }

    /**
     * First days of the sums that are asked for: of the present period or of the rolling days, and where it may still count
     * of the period before. Years of membership begin on each member's own day; for them one sum over two years is asked
     * for, which is no less than what any of its years came to.
     *
     * @param zoned any member's ladder
     */
    public static List<LocalDate> from(Ladder zoned, LocalDate date) {
        if (zoned.isRolling()) {
            return List.of(zoned.windowOn(date));
        }
        if (zoned.terms().counting() instanceof Counting.MembershipYear) {
            return List.of(date.minusYears(2));
        }
        LocalDate present = zoned.season(date);
        return zoned.lastsBeyond() ? List.of(present, zoned.before(present)) : List.of(present);
    }

    /** @param sums since the days of {@link #from} */
    public Need at(Optional<TierState> state, List<BigDecimal> sums) {
        boolean known = state.filter(one -> Judge.isKnown(ladder, one)).isPresent();
        if (!known) {
            boolean held = state.filter(
                            one -> !one.claims().isEmpty() || one.floor().isPresent())
                    .isPresent();
            boolean reaches = sums.stream()
                    .anyMatch(
                            sum -> ladder.terms().reached(sum) > ladder.terms().base());
            return held || reaches ? Need.READ_ANEW : Need.NONE;
        }
        TierState before = state.get();
        Course course = new Course(ladder, before);
        if (!settle(course, sums)) {
            return Need.READ_ANEW;
        }
        course.passTo(boundary);
        course.reachAll(boundary);
        course.fade(boundary);
        return course.isAsBefore() && !turns(before) ? Need.NONE : Need.JUDGE;
    }

    /** @return whether the figures that are kept agree with the sums */
    private boolean settle(Course course, List<BigDecimal> sums) {
        LocalDate date = ladder.day(boundary);
        if (ladder.isRolling()) {
            course.rebase(List.of(new Season(ladder.windowOn(date), sums.get(0))));
            return true;
        }
        if (ladder.terms().counting() instanceof Counting.MembershipYear) {
            return true;
        }
        LocalDate present = ladder.season(date);
        BigDecimal here = sums.get(0);
        return agrees(course, present, here)
                && (!ladder.lastsBeyond()
                        || agrees(course, ladder.before(present), sums.get(1).subtract(here)));
    }

    private static boolean agrees(Course course, LocalDate season, BigDecimal sum) {
        return course.figure(season).map(figure -> figure.compareTo(sum) == 0).orElse(true);
    }

    private boolean turns(TierState state) {
        List<Instant> turns = new ArrayList<>();
        state.claims().forEach(claim -> turns.addAll(List.of(claim.from(), claim.until())));
        Stream<Instant> floor = state.floor().stream().flatMap(one -> Stream.of(one.from(), one.until()));
        return Stream.concat(turns.stream(), floor)
                .anyMatch(turn -> turn.isAfter(state.seen()) && !turn.isAfter(boundary));
    }
}
