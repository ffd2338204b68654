package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.util.Optional;
import org.loyaltyledger.till.redemption.OpenHold;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.till.sale.booked.Spent;

/** Points that a sale took, and what for. */
record Taken(Price price, Optional<OpenHold> hold, Optional<Integer> line) {

    BigDecimal value() {
        return price.value().orElse(BigDecimal.ZERO);
    }

    Spent spent() {
        Optional<String> reward = price.isReward() ? Optional.of(price.policy()) : Optional.empty();
        return new Spent(price.points(), reward, price.items(), price.units(), line, price.value());
    }
}
