package org.loyaltyledger.till.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.api.returns.TakenFrom;
import org.loyaltyledger.api.sale.Consequence;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.till.answer.Consequences;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Effect;
import org.loyaltyledger.vault.ledger.GivenBack;
import org.loyaltyledger.vault.ledger.TakenBack;
import org.loyaltyledger.vault.ledger.Transaction;

/** What a till is told about its return. */
record ReturnAnswers(ReturnOrder order, SaleRow sale, Instant now) {

    ReturnReceipt booked(Moved moved, Transaction booked, List<Followed> followed, Account account) {
        List<Consequence> consequences =
                Consequences.of(followed, order.dryRun() ? Optional.empty() : Optional.of(now));
        return receipt(moved, Optional.of(booked), Optional.of(account), consequences);
    }

    /** Of a sale of a member that is closed: no points move. */
    ReturnReceipt closed(Moved moved, Account account) {
        return receipt(moved, Optional.empty(), Optional.of(account), List.of());
    }

    /** Of a sale of which no points came. */
    ReturnReceipt without(Change change) {
        return receipt(
                Moved.of(change, GivenBack.NOTHING, TakenBack.NOTHING), Optional.empty(), Optional.empty(), null);
    }

    private ReturnReceipt receipt(
            Moved moved, Optional<Transaction> booked, Optional<Account> account, List<Consequence> consequences) {
        Change change = moved.change();
        TakenBack taken = moved.taken();
        Optional<BigDecimal> money = change.moneyBack();
        return new ReturnReceipt(
                booked.filter(any -> !order.dryRun())
                        .map(one -> one.id().uuid(now))
                        .orElse(null),
                sale.transaction().map(id -> id.uuid(sale.recordedAt())).orElse(null),
                order.returnNo(),
                order.sale().receiptNo(),
                order.sale().store(),
                account.map(Account::id).orElse(null),
                order.occurredAt(),
                order.dryRun() ? null : now,
                money(change, change.worth()),
                money.map(amount -> money(change, amount)).orElse(null),
                money.map(amount -> money(change, change.worth().subtract(amount)))
                        .orElse(null),
                money(change, change.sold().remaining(change.after().paid())),
                change.takenBack(),
                new TakenFrom(taken.spendable(), taken.pending(), taken.expired(), taken.owed()),
                moved.forgone(),
                moved.given().restored(),
                moved.given().lost(),
                moved.given().lost() > 0 ? moved.why() : null,
                booked.map(ReturnAnswers::debtRepaid).orElse(0L),
                change.after().earnedTotal(),
                change.after().spentTotal(),
                account.map(Account::spendable).orElse(null),
                account.map(Account::debt).orElse(null),
                Explanations.of(moved.reasons(), sale.termsVersion()),
                consequences);
    }

    private static long debtRepaid(Transaction booked) {
        return booked.allocations().stream()
                .filter(allocation -> allocation.effect() == Effect.NETTED)
                .mapToLong(Allocation::points)
                .sum();
    }

    private static Money money(Change change, BigDecimal amount) {
        return Money.of(amount, change.sold().terms().currency());
    }
}
