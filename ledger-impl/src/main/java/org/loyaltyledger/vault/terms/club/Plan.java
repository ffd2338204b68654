package org.loyaltyledger.vault.terms.club;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A way to belong to a club.
 *
 * @param name what members read
 * @param kind what it costs, and whether it ends
 * @param price of a period, or of life; zero if free; in the programme's currency
 * @param changes later prices, in the order of their days
 * @param period from one payment to the next; zero unless paid
 * @param trial days of it without payment, at a member's first joining of the club; zero: none
 * @param grace how long benefits go on after a payment fell due
 * @param firstGrace how long benefits are held before the first payment, at a member's first joining of the club; zero: none
 * @param longestPause empty: no pauses
 * @param benefits ids, as the terms name them
 * @param promise the same benefits as a JSON array, as they stand in these terms
 * @param refund what becomes of what was paid, at an immediate end
 * @param family whether others may belong to it through one member
 */
public record Plan(
        String id,
        String name,
        Kind kind,
        BigDecimal price,
        List<PriceChange> changes,
        Period period,
        Period trial,
        Period grace,
        Period firstGrace,
        Optional<Period> longestPause,
        List<String> benefits,
        String promise,
        Refund refund,
        Optional<Family> family) {

    /** What a plan costs. */
    public enum Kind {
        /** Nothing; it has no periods and goes on until it is cancelled. */
        FREE,
        /** A price for each period. */
        PAID,
        /** A price once. */
        LIFE
    }

    /** What becomes of the rest of a paid period, at an immediate end. */
    public enum Refund {
        NONE,
        /** In proportion to its days that are left, the day of the end among them. */
        PRORATA
    }

    public Plan {
        changes = List.copyOf(changes);
        benefits = List.copyOf(benefits);
    }

    public boolean isFree() {
        return kind == Kind.FREE;
    }

    /** How long a payment is waited for: the grace, and in any case the day on which it falls due. */
    public LocalDate lapsesOn(LocalDate due) {
        LocalDate end = due.plus(grace);
        return end.isAfter(due) ? end : due.plusDays(1);
    }

    /** How long the payment of a first period is waited for, where benefits are held meanwhile. */
    public LocalDate firstLapsesOn(LocalDate due) {
        LocalDate end = due.plus(firstGrace);
        return end.isAfter(due) ? end : due.plusDays(1);
    }

    /** What a period costs that begins on {@code day}, for one who joined on {@code joined}. */
    public BigDecimal price(LocalDate day, LocalDate joined) {
        BigDecimal current = price;
        for (PriceChange change : changes) {
            if (change.concerns(day, joined)) {
                current = change.price();
            }
        }
        return current;
    }
}
