package org.loyaltyledger.till.redemption;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.sale.SpentPoints;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Prices as they travel. */
public final class Spending {

    private Spending() {}

    /** @param hold the hold that was captured for it */
    public static SpentPoints of(Price price, Optional<UUID> hold, TermsVersion version) {
        return new SpentPoints(
                price.isReward() ? null : price.policy(),
                price.isReward() ? price.policy() : null,
                price.isReward() ? BigDecimal.valueOf(price.items()) : null,
                hold.orElse(null),
                price.points(),
                price.value()
                        .map(value -> Money.of(value, version.terms().currency()))
                        .orElse(null),
                Explanations.of(price.reasons(), version.number()));
    }
}
