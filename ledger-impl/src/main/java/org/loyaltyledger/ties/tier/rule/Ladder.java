package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.RoundUp;
import org.loyaltyledger.vault.terms.tier.Counting;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.TierTerms;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/**
 * The ladder as it is for one member: when its periods begin, and when what it reaches begins and ends.
 *
 * @param joinedOn the member's first local day, from which membership years are counted
 */
public record Ladder(TierTerms terms, ZoneId zone, LocalDate joinedOn) {

    /** The only season there is of rolling days. */
    public static final LocalDate ROLLING = LocalDate.EPOCH;

    public boolean isRolling() {
        return terms.counting() instanceof Counting.Rolling;
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The season that a day counts for. */
    public LocalDate season(LocalDate day) {
        if (terms.counting() instanceof Counting.Calendar calendar) {
            int month = (day.getMonthValue() - 1) / calendar.months() * calendar.months() + 1;
            return LocalDate.of(day.getYear(), month, 1);
        }
        if (isRolling()) {
            return ROLLING;
        }
        int years = Period.between(joinedOn, day).getYears() - 1;
        while (!joinedOn.plusYears(years + 1L).isAfter(day)) {
            years++;
        }
        return joinedOn.plusYears(years);
    }

    public LocalDate next(LocalDate season) {
        return terms.counting() instanceof Counting.Calendar calendar
                ? season.plusMonths(calendar.months())
                // An anniversary in February is the 28th in most years; days after it tell which year it was.
                : season(season.plusMonths(12).plusDays(1));
    }

    public LocalDate before(LocalDate season) {
        return season(season.minusDays(1));
    }

    /** The first day that counts on a day, where days roll. */
    public LocalDate windowOn(LocalDate day) {
        Period length = ((Counting.Rolling) terms.counting()).length();
        return day.minus(length).plusDays(1);
    }

    /** The first day on which a day does not count any more, where days roll. */
    LocalDate firstWithout(LocalDate done) {
        LocalDate day = done.plus(((Counting.Rolling) terms.counting()).length());
        while (windowOn(day).isAfter(done)) {
            day = day.minusDays(1);
        }
        while (!windowOn(day).isAfter(done)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether what a period reached may still count when the next one runs. */
    public boolean lastsBeyond() {
        return !isRolling()
                && (terms.upgrade() == Upgrade.NEXT_PERIOD || terms.retention() instanceof Retention.NextPeriod);
    }

    /** Whether rolling days take a level away when they no longer reach it. */
    public boolean fades() {
        return isRolling()
                && terms.retention() instanceof Retention.WhileReached
                && terms.downgrade() != Downgrade.NONE;
    }

    /** When a level begins that was reached at an instant in a season. */
    Instant begin(LocalDate season, Instant reached) {
        return terms.upgrade() == Upgrade.AT_ONCE ? reached : start(next(season));
    }

    /** When a level ends that began at {@code begun} because of a season. */
    Instant end(LocalDate season, Instant begun) {
        Retention retention = terms.retention();
        if (terms.downgrade() == Downgrade.NONE || retention instanceof Retention.WhileReached) {
            return Lot.NEVER;
        }
        if (retention instanceof Retention.Lasting lasting) {
            return graced(lasting(lasting, begun));
        }
        LocalDate after = next(season);
        return graced(start(retention instanceof Retention.ThisPeriod ? after : next(after)));
    }

    /** When the lower level ends that begins at {@code at} in place of one that was not reached again. */
    Instant endOfLanding(Instant at) {
        return graced(
                terms.retention() instanceof Retention.Lasting lasting
                        ? lasting(lasting, at)
                        : start(next(season(day(at)))));
    }

    /** What ends at {@code end}, with the days of grace. */
    Instant graced(Instant end) {
        return terms.grace()
                .map(grace -> until(grace.length(), grace.roundUpTo(), start(day(end).minusDays(1))))
                .orElse(end);
    }

    private Instant lasting(Retention.Lasting lasting, Instant begun) {
        return until(lasting.length(), lasting.roundUpTo(), begun);
    }

    /** As points are valid: whole local days, the end exclusive. */
    private Instant until(Period length, RoundUp roundUpTo, Instant from) {
        return new ExpiryPolicy.Rolling(length, roundUpTo).expiresAt(from, zone).orElse(Lot.NEVER);
    }
}
