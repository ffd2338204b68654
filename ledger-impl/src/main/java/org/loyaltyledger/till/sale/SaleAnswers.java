package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.sale.SaleReceipt;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.till.answer.Consequences;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.redemption.OpenHold;
import org.loyaltyledger.till.redemption.Spending;
import org.loyaltyledger.till.sale.award.Entitled;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.vault.ledger.Account;

/** What a till is told about its sale. */
final class SaleAnswers {

    private SaleAnswers() {}

    static SaleReceipt booked(SaleOrder order, Booking booking, List<Followed> followed, Account account, Instant now) {
        long redeemed = booking.taken().stream()
                .mapToLong(taken -> taken.price().points())
                .sum();
        Money total = total(order);
        Money paid = money(order, booking.paidByPoints()).min(total);
        return new SaleReceipt(
                order.quote() ? SaleStatus.QUOTED : SaleStatus.BOOKED,
                order.quote() ? null : booking.posting().id().uuid(now),
                order.sale().receiptNo(),
                order.sale().store(),
                account.id(),
                order.sale().occurredAt(),
                order.quote() ? null : now,
                (long) order.version().number(),
                total,
                booking.awards().total(),
                redeemed,
                paid,
                total.minus(paid),
                account.spendable(),
                account.pending(),
                booking.awards().awards().stream()
                        .map(award -> AwardAnswers.of(
                                award, order.sale().occurredAt(), order.version(), Entitled.later(booking.held())))
                        .toList(),
                booking.taken().stream()
                        .map(taken -> Spending.of(taken.price(), taken.hold().map(OpenHold::id), order.version()))
                        .toList(),
                Explanations.of(booking.awards().passedOver(), order.version().number()),
                Consequences.of(followed, order.quote() ? Optional.empty() : Optional.of(now)),
                order.quote() ? new Benefits(order, booking.held(), booking.eligible()).all() : null);
    }

    /** Of a sale without a member. */
    static SaleReceipt without(SaleOrder order, SaleStatus status, Instant now) {
        Money total = total(order);
        Money paid = money(order, order.sale().paidByPoints(BigDecimal.ZERO)).min(total);
        return new SaleReceipt(
                order.quote() ? SaleStatus.QUOTED : status,
                null,
                order.sale().receiptNo(),
                order.sale().store(),
                null,
                order.sale().occurredAt(),
                order.quote() ? null : now,
                (long) order.version().number(),
                total,
                0L,
                0L,
                paid,
                total.minus(paid),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Money total(SaleOrder order) {
        Basket basket = Basket.of(
                order.sale(),
                order.terms().earning().amountBasis(),
                order.terms().earning().nonEarningTenders());
        return money(order, basket.paid());
    }

    private static Money money(SaleOrder order, BigDecimal amount) {
        return Money.of(amount, order.terms().currency());
    }
}
