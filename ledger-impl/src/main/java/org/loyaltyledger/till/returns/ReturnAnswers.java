package org.loyaltyledger.till.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.api.sale.Consequence;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.till.answer.Consequences;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Posting;

/** What a till is told about its return. */
final class ReturnAnswers {

    private ReturnAnswers() {}

    static ReturnReceipt booked(
            ReturnOrder order,
            SaleRow sale,
            Change change,
            Posting posting,
            List<Followed> followed,
            Account account,
            long forgone,
            Instant now) {
        UUID transaction = order.dryRun() ? null : posting.id().uuid(now);
        List<Consequence> consequences =
                Consequences.of(followed, order.dryRun() ? Optional.empty() : Optional.of(now));
        return receipt(order, sale, change, transaction, consequences, Optional.of(account), forgone, now);
    }

    /** Of a return that moves no points. */
    static ReturnReceipt without(ReturnOrder order, SaleRow sale, Change change, Instant now) {
        return receipt(order, sale, change, null, null, Optional.empty(), 0, now);
    }

    private static ReturnReceipt receipt(
            ReturnOrder order,
            SaleRow sale,
            Change change,
            UUID transaction,
            List<Consequence> consequences,
            Optional<Account> account,
            long forgone,
            Instant now) {
        boolean moves = account.isPresent();
        return new ReturnReceipt(
                transaction,
                sale.transaction().map(id -> id.uuid(sale.recordedAt())).orElse(null),
                order.returnNo(),
                order.sale().receiptNo(),
                order.sale().store(),
                account.map(Account::id).orElse(null),
                order.occurredAt(),
                order.dryRun() ? null : now,
                money(change, change.money()),
                money(change, change.after().paid()),
                moves ? change.takenBack() : 0,
                forgone,
                moves ? change.givenBack() : 0,
                change.after().earnedTotal(),
                change.after().spentTotal(),
                account.map(Account::spendable).orElse(null),
                account.map(Account::debt).orElse(null),
                Explanations.of(change.reasons(), sale.termsVersion()),
                consequences);
    }

    private static Money money(Change change, BigDecimal amount) {
        return Money.of(amount, change.sold().terms().currency());
    }
}
