package org.loyaltyledger.views.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.terms.Terms;

/** A member's points at the instant of some books. */
final class Balances {

    private Balances() {}

    /**
     * @param at the instant of the figures
     * @param asOf null: everything recorded counts
     */
    static Balance of(SettledAccount settled, Terms terms, Instant at, Instant asOf) {
        Account account = settled.account();
        return new Balance(
                account.id(),
                account.spendable(),
                account.pending(),
                account.held(),
                account.debt(),
                account.balance(),
                worth(account.spendable(), terms).orElse(null),
                settled.nextExpiry().orElse(null),
                at,
                asOf);
    }

    /** Rounded down to the currency's smallest unit: nobody is promised more than there is. */
    private static Optional<Money> worth(long spendable, Terms terms) {
        int scale = terms.currency().getDefaultFractionDigits();
        return terms.points()
                .value()
                .map(value -> value.multiply(BigDecimal.valueOf(spendable)).setScale(scale, RoundingMode.DOWN))
                .map(amount -> Money.of(amount, terms.currency()));
    }
}
