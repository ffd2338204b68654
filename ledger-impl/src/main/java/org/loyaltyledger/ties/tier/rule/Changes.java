package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * Finds what the history has to be told.
 *
 * @param told what was held and foreseen until now
 * @param found what is
 * @param seen up to which instant the history is complete as far as {@code told} goes
 */
public record Changes(TierTerms terms, Course course, Timeline told, Timeline found, Instant seen) {

    /**
     * Changes up to an instant. From the first one that corrects what the history told, all are told again.
     *
     * @param lowered why a level is lost that is lost at that instant: because of what is being done
     */
    public List<Change> upTo(Instant to, Optional<Cause> lowered) {
        List<Change> changes = new ArrayList<>();
        SortedSet<Instant> turns = found.turns();
        for (Instant at : turns.headSet(to.plusNanos(1))) {
            int before = rank(found.upTo(at));
            int after = rank(found.at(at));
            boolean known = changes.isEmpty()
                    && !at.isAfter(seen)
                    && rank(told.upTo(at)) == before
                    && rank(told.at(at)) == after;
            if (before != after && !known) {
                Optional<Cause> act = lowered.filter(cause -> at.equals(to));
                changes.add(change(at, before, after, act));
            }
        }
        return changes;
    }

    private Change change(Instant at, int before, int after, Optional<Cause> act) {
        Cause cause = after > before ? found.at(at).orElseThrow().cause() : lost(at, act);
        boolean judged = cause == Cause.REACHED
                || cause == Cause.NOT_REACHED_AGAIN
                || cause == Cause.ONE_LEVEL_DOWN
                || cause == Cause.NEVER_BELOW
                || cause == Cause.RETURNED;
        BigDecimal figure = found.at(at)
                .filter(stretch -> after > before)
                .flatMap(stretch -> course.figure(stretch.season()))
                .orElseGet(() -> course.renewing(at));
        Optional<BigDecimal> threshold =
                terms.level(Math.max(before, after)).filter(level -> judged).map(Level::threshold);
        return new Change(at, terms.code(before), terms.code(after), cause, figure, threshold);
    }

    private Cause lost(Instant at, Optional<Cause> act) {
        Optional<Cause> now = found.at(at).map(Stretch::cause).filter(cause -> cause != Cause.REACHED);
        Cause was = found.upTo(at).orElseThrow().cause();
        if (act.isPresent()) {
            return act.get();
        }
        if (was == Cause.BY_HAND || was == Cause.GUARANTEED) {
            return Cause.FLOOR_ENDED;
        }
        return now.orElse(Cause.NOT_REACHED_AGAIN);
    }

    private static int rank(Optional<Stretch> stretch) {
        return stretch.map(Stretch::rank).orElse(TierTerms.NO_RANK);
    }
}
