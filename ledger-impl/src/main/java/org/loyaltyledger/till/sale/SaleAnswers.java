package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.sale.SaleExchange;
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
        Basket basket = basket(order);
        BigDecimal payable = payable(basket, booking.exchanged());
        BigDecimal paid = paid(booking.paidByPoints(), payable);
        return new SaleReceipt(
                order.quote() ? SaleStatus.QUOTED : SaleStatus.BOOKED,
                order.quote() ? null : booking.posting().id().uuid(now),
                order.sale().receiptNo(),
                order.sale().store(),
                account.id(),
                order.sale().occurredAt(),
                order.quote() ? null : now,
                (long) order.version().number(),
                money(order, basket.total()),
                booking.awards().total(),
                redeemed,
                money(order, paid),
                money(order, payable.subtract(paid)),
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
                order.quote() ? new Benefits(order, booking.held(), booking.eligible()).all() : null,
                told(booking.exchanged()));
    }

    /** Of a sale without a member. */
    static SaleReceipt without(
            SaleOrder order, SaleStatus status, List<ExchangedLine.Exchanged> exchanged, Instant now) {
        Basket basket = basket(order);
        BigDecimal payable = payable(basket, exchanged);
        BigDecimal paid = paid(order.sale().paidByPoints(BigDecimal.ZERO), payable);
        return new SaleReceipt(
                order.quote() ? SaleStatus.QUOTED : status,
                null,
                order.sale().receiptNo(),
                order.sale().store(),
                null,
                order.sale().occurredAt(),
                order.quote() ? null : now,
                (long) order.version().number(),
                money(order, basket.total()),
                0L,
                0L,
                money(order, paid),
                money(order, payable.subtract(paid)),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                told(exchanged));
    }

    /** What is to be paid, in points or otherwise; below zero: to be paid out. */
    static BigDecimal payable(Basket basket, List<ExchangedLine.Exchanged> exchanged) {
        return exchanged.stream().map(ExchangedLine.Exchanged::money).reduce(basket.net(), BigDecimal::subtract);
    }

    private static BigDecimal paid(BigDecimal byPoints, BigDecimal payable) {
        return byPoints.min(payable.max(BigDecimal.ZERO));
    }

    /** Absent where nothing was exchanged. */
    private static List<SaleExchange> told(List<ExchangedLine.Exchanged> exchanged) {
        return exchanged.isEmpty()
                ? null
                : exchanged.stream().map(ExchangedLine.Exchanged::told).toList();
    }

    private static Basket basket(SaleOrder order) {
        return Basket.of(
                order.sale(),
                order.terms().earning().amountBasis(),
                order.terms().earning().nonEarningTenders());
    }

    private static Money money(SaleOrder order, BigDecimal amount) {
        return Money.of(amount, order.terms().currency());
    }
}
