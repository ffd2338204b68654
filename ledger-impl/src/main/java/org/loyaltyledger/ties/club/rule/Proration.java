package org.loyaltyledger.ties.club.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The part of a price that belongs to the days which are left: {@code price x days left / days bought}, rounded half up to
 * the currency's smallest unit. The day on which the stretch is broken off counts as left, as date-based proration has it
 * (Kill Bill, "Proration"). Of a stretch that was not paid, the part of what it took over from the one before is left that
 * belongs to the days to which that one was paid: its benefits were held meanwhile.
 */
final class Proration {

    private Proration() {}

    static BigDecimal left(Membership membership, LocalDate brokenOff, int scale) {
        Term term = membership.term();
        if (!term.paid()) {
            return rest(term, brokenOff, scale);
        }
        if (term.isTrial() || term.until().isEmpty()) {
            return BigDecimal.ZERO.setScale(scale);
        }
        LocalDate usedUntil = membership.pause().map(Membership.Pause::from).orElse(brokenOff);
        long left = ChronoUnit.DAYS.between(usedUntil, term.until().get());
        return term.price()
                .multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(term.days()), scale, RoundingMode.HALF_UP);
    }

    private static BigDecimal rest(Term term, LocalDate brokenOff, int scale) {
        if (term.creditUntil().isEmpty()) {
            return term.credit();
        }
        long all = ChronoUnit.DAYS.between(term.from(), term.creditUntil().get());
        long left = Math.max(
                0,
                Math.min(
                        all,
                        ChronoUnit.DAYS.between(brokenOff, term.creditUntil().get())));
        return all == 0
                ? BigDecimal.ZERO.setScale(scale)
                : term.credit()
                        .multiply(BigDecimal.valueOf(left))
                        .divide(BigDecimal.valueOf(all), scale, RoundingMode.HALF_UP);
    }
}
