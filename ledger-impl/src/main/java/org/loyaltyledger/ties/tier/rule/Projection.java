package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.TierTerms;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/**
 * Works out what is to be expected of a member whose course has been brought to {@code now}.
 *
 * @param found what is held because of the ladder and floors by hand
 * @param guaranteed what other things guarantee
 */
public record Projection(Ladder ladder, TierState state, Timeline found, List<Stretch> guaranteed, Instant now) {

    /** @param days what was done on the rolling days, by day; not used for other periods */
    public Outlook outlook(Map<LocalDate, BigDecimal> days) {
        Course course = new Course(ladder, state);
        BigDecimal figure = course.figure(ladder.season(today())).orElse(BigDecimal.ZERO);
        Optional<Stretch> held = held().at(now);
        int rank = held.map(Stretch::rank).orElse(ladder.terms().base());
        Optional<Outlook.Stay> stay = ladder.isRolling()
                ? held.flatMap(stretch -> new RollingEnd(this, stretch, days).stay())
                : held.flatMap(stretch -> stay(course, stretch));
        return new Outlook(figure, next(figure, rank), stay);
    }

    private Optional<Outlook.Aim> next(BigDecimal figure, int rank) {
        TierTerms terms = ladder.terms();
        int above = Math.max(rank, terms.reached(figure)) + 1;
        Optional<LocalDate> by = ladder.isRolling()
                ? Optional.empty()
                : Optional.of(ladder.next(ladder.season(today())).minusDays(1));
        return terms.level(above)
                .map(level -> new Outlook.Aim(level.code(), level.threshold(), missing(level.threshold(), figure), by));
    }

    private Optional<Outlook.Stay> stay(Course course, Stretch stretch) {
        if (stretch.until().equals(Lot.NEVER)) {
            return Optional.empty();
        }
        Instant until = stretch.until();
        LocalDate end = ladder.day(until);
        LocalDate by = ladder.terms().upgrade() == Upgrade.AT_ONCE ? end : ladder.season(end);
        return Optional.of(stay(
                ladder.terms().levels().get(stretch.rank()),
                until,
                course.renewing(until),
                by.minusDays(1),
                held().at(until).map(Stretch::rank).orElse(ladder.terms().base())));
    }

    Outlook.Stay stay(Level level, Instant until, BigDecimal figure, LocalDate by, int projected) {
        return new Outlook.Stay(
                level.code(),
                until,
                level.threshold(),
                figure,
                missing(level.threshold(), figure),
                by,
                ladder.terms().code(projected));
    }

    private Timeline held() {
        return found.and(guaranteed).levels();
    }

    LocalDate today() {
        return ladder.day(now);
    }

    private static BigDecimal missing(BigDecimal threshold, BigDecimal figure) {
        return threshold.subtract(figure).max(BigDecimal.ZERO);
    }
}
