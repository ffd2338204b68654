package org.loyaltyledger.vault.terms.document;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Reads amounts of the programme's currency. */
record Amounts(Currency currency) {

    Optional<BigDecimal> read(Place place) {
        Optional<BigDecimal> amount = place.decimal();
        amount.ifPresent(figure -> {
            place.complainIf(figure.signum() <= 0, "must be above zero");
            place.complainIf(
                    figure.scale() > currency.getDefaultFractionDigits(),
                    "has more than the " + currency.getDefaultFractionDigits() + " decimals of "
                            + currency.getCurrencyCode());
        });
        return amount;
    }

    BigDecimal readOrOne(Place place) {
        return read(place).orElse(BigDecimal.ONE);
    }
}
