package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.club.PriceChange;

/** Reads prices that change on a day. */
record PriceReader(Amounts amounts) {

    List<PriceChange> changes(Place place) {
        List<PriceChange> changes = new ArrayList<>();
        for (Place item : place.items().toList()) {
            LocalDate from = day(item.at("from")).orElse(LocalDate.EPOCH);
            boolean later =
                    changes.isEmpty() || changes.get(changes.size() - 1).from().isBefore(from);
            item.at("from").complainIf(!later, "must be after the change before it");
            LocalDate existing = day(item.at("existingFrom")).orElse(from);
            item.at("existingFrom").complainIf(existing.isBefore(from), "must not be before from");
            BigDecimal price = amounts.read(item.at("price")).orElse(BigDecimal.ONE);
            changes.add(new PriceChange(from, price, existing));
        }
        return changes;
    }

    private static Optional<LocalDate> day(Place place) {
        return place.parsed(LocalDate::parse, "must be a date such as 2026-05-01");
    }
}
