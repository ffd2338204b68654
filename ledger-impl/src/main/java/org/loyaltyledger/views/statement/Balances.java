package org.loyaltyledger.views.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.api.statement.NextExpiry;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.Terms;

/** A member's points at the instant of some books. */
final class Balances {

    private Balances() {}

    /** @param asOf null: everything recorded counts */
    static Balance of(Books books, UUID member, Terms terms, Instant asOf) {
        Account account = books.account(member);
        return new Balance(
                member,
                account.spendable(),
                account.pending(),
                account.held(),
                account.debt(),
                account.balance(),
                worth(account.spendable(), terms).orElse(null),
                nextExpiry(books.lots().open(member), account.slidesTo()).orElse(null),
                books.now(),
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

    /** What is held is honoured to the end of its hold, so it does not count. */
    private static Optional<NextExpiry> nextExpiry(List<Lot> lots, Instant slidesTo) {
        List<Lot> ending = lots.stream()
                .filter(lot -> lot.phase() != Lot.Phase.AWAITING && lot.remaining() > lot.held())
                .filter(lot -> !lot.endsAt(slidesTo).equals(Lot.NEVER))
                .toList();
        return ending.stream()
                .map(lot -> lot.endsAt(slidesTo))
                .min(Instant::compareTo)
                .map(soonest -> {
                    long points = ending.stream()
                            .filter(lot -> lot.endsAt(slidesTo).equals(soonest))
                            .mapToLong(lot -> lot.remaining() - lot.held())
                            .sum();
                    return new NextExpiry(soonest, points);
                });
    }
}
