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
final class RollingEnd {

    private static final int DAYS_MOST = 36_600;

    private final Projection projection;
    private final Ladder ladder;
    private final Stretch held;
    private final Level level;
    private final NavigableMap<LocalDate, BigDecimal> days;

    /** @param held now */
    RollingEnd(Projection projection, Stretch held, Map<LocalDate, BigDecimal> days) {
        this.projection = projection;
        this.ladder = projection.ladder();
        this.held = held;
        this.level = ladder.terms().levels().get(held.rank());
        this.days = new TreeMap<>(days);
    }

    Optional<Outlook.Stay> stay() {
        if (!held.until().equals(Lot.NEVER)) {
            return Optional.of(stay(held.until()));
        }
        boolean reached = new Course(ladder, projection.state())
                .foreseen()
                .at(projection.now())
                .filter(stretch -> stretch.rank() == held.rank() && stretch.cause() == Cause.REACHED)
                .isPresent();
        boolean lost = ladder.terms().downgrade() != Downgrade.NONE;
        return reached && lost ? end().map(this::stay) : Optional.empty();
    }

    private Outlook.Stay stay(Instant until) {
        LocalDate day = ladder.day(until);
        BigDecimal figure = figureOn(day);
        Course course = new Course(ladder, projection.state());
        course.rebase(List.of(new Season(ladder.windowOn(day), figure)));
        course.fade(until);
        course.passTo(until);
        int rank = course.foreseen()
                .and(projection.guaranteed())
                .at(until)
                .map(Stretch::rank)
                .orElse(ladder.terms().base());
        return projection.stay(level, until, figure, day.minusDays(1), rank);
    }

    private Optional<Instant> end() {
        if (ladder.terms().retention() instanceof Retention.Lasting) {
            return projection.state().claims().stream()
                    .filter(claim -> claim.level().equals(level.code()) && !claim.isOpen())
                    .map(Claim::until)
                    .max(Instant::compareTo);
        }
        for (int ahead = 1; ahead < DAYS_MOST && !days.isEmpty(); ahead++) {
            LocalDate day = projection.today().plusDays(ahead);
            if (figureOn(day).compareTo(level.threshold()) < 0) {
                return Optional.of(ladder.graced(ladder.start(day)));
            }
        }
        return Optional.empty();
    }

    private BigDecimal figureOn(LocalDate day) {
        return days.tailMap(ladder.windowOn(day), true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
