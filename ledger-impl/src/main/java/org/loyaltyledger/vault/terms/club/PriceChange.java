package org.loyaltyledger.vault.terms.club;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Another price from a day on.
 *
 * @param from who joins on this local day or later pays it from the first period
 * @param existingFrom who joined before pays it for periods that begin on this local day or later; not before {@code from}
 */
public record PriceChange(LocalDate from, BigDecimal price, LocalDate existingFrom) {

    boolean concerns(LocalDate periodBegins, LocalDate joined) {
        return !periodBegins.isBefore(joined.isBefore(from) ? existingFrom : from);
    }
}
