package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.Retention;

/** When a level of rolling days ends: on the day on which too much of what reached it has fallen out. */
record RollingEnd(Ladder ladder, TierState state, Timeline held, Instant now) {

    private static final int DAYS_MOST = 36_600;

    Optional<Outlook.Stay> stay(Map<LocalDate, BigDecimal> days) {
        Optional<Stretch> stretch = held.at(now);
        if (stretch.isEmpty() || ladder.terms().downgrade() == Downgrade.NONE) {
            return Optional.empty();
        }
        Level level = ladder.terms().levels().get(stretch.get().rank());
        // A floor or a guarantee ends by itself; only what was reached has to be looked for.
        Optional<Instant> end = stretch.get().until().equals(Lot.NEVER)
                ? open(level, new TreeMap<>(days))
                : Optional.of(stretch.get().until());
        return end.map(until -> stay(level, until, new TreeMap<>(days)));
    }

    private Outlook.Stay stay(Level level, Instant until, NavigableMap<LocalDate, BigDecimal> days) {
        LocalDate day = ladder.day(until);
        BigDecimal figure = figureOn(day, days);
        TierState then = new TierState(
                state.basis(),
                List.of(new Season(ladder.windowOn(day), figure)),
                state.claims(),
                state.floor(),
                state.level(),
                state.since(),
                state.seen());
        Course course = new Course(ladder, then);
        course.fade(until);
        course.passTo(until);
        Timeline after = course.foreseen().and(held.from(until).guaranteed());
        int rank = after.at(until).map(Stretch::rank).orElse(ladder.terms().base());
        return new Projection(ladder, state, held, now).stay(level, until, figure, day.minusDays(1), rank);
    }

    /** When what was reached ends, if nobody's floor holds it. */
    private Optional<Instant> open(Level level, NavigableMap<LocalDate, BigDecimal> days) {
        if (held.at(now)
                .map(Stretch::cause)
                .filter(cause -> cause == Cause.REACHED)
                .isEmpty()) {
            return Optional.empty();
        }
        if (ladder.terms().retention() instanceof Retention.Lasting) {
            return state.claims().stream()
                    .filter(claim -> claim.level().equals(level.code()) && !claim.isOpen())
                    .map(Claim::until)
                    .max(Instant::compareTo);
        }
        LocalDate today = ladder.day(now);
        for (int ahead = 1; ahead < DAYS_MOST && !days.isEmpty(); ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (figureOn(day, days).compareTo(level.threshold()) < 0) {
                return Optional.of(ladder.graced(ladder.start(day)));
            }
        }
        return Optional.empty();
    }

    private BigDecimal figureOn(LocalDate day, NavigableMap<LocalDate, BigDecimal> days) {
        return days.tailMap(ladder.windowOn(day), true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
