package org.loyaltyledger.ties.club.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.club.Plan;

/**
 * What a programme's clubs offered when.
 *
 * @param zone where its days begin
 * @param currency of its prices
 * @param editions at least one
 */
public record Offers(ZoneId zone, Currency currency, List<Edition> editions) {

    public Offers {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).thenComparing(Edition::number))
                .toList();
    }

    /** Decimals of its prices. */
    public int scale() {
        return currency.getDefaultFractionDigits();
    }

    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** In force at an instant; before all, the first. */
    public Edition at(Instant at) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElse(editions.get(0));
    }

    /** In force when a day begins. */
    public Edition on(LocalDate day) {
        return at(start(day));
    }

    /** The plan as a version of the terms states it. */
    public Optional<Plan> plan(int version, String club, String plan) {
        return editions.stream()
                .filter(edition -> edition.number() == version)
                .findFirst()
                .flatMap(edition -> edition.clubs().plan(club, plan));
    }
}
