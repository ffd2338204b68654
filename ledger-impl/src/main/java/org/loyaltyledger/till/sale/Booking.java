package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sale.award.Awards;
import org.loyaltyledger.till.sale.award.Buyer;
import org.loyaltyledger.till.sale.award.Earning;
import org.loyaltyledger.till.sale.award.Eligible;
import org.loyaltyledger.till.sale.award.Entitled;
import org.loyaltyledger.till.sale.award.RuleAward;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sale.basket.Tender;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.earning.EarningTerms;

/**
 * Books a sale for a member: what it earns and what is spent in it, both gross, in one transaction. Points the sale earns
 * can be spent in it only if the terms say so; and not where payment by points lessens what is earned, as either would
 * then depend on the other.
 */
final class Booking {

    private final Books books;
    private final SaleOrder order;
    private final Standing member;
    private final Entitlements held;
    private final Terms terms;
    private final Returned returned;
    private final List<ExchangedLine.Exchanged> exchanged;
    private final Map<Counter, Long> later;
    private final Limits limits;
    private Posting posting;
    private Transaction booked;
    private Sale judged;
    private Awards awards = Awards.NONE;
    private List<Taken> taken = List.of();

    /**
     * @param returned what came back before it was booked: it earns nothing
     * @param exchanged what was brought back in it of earlier receipts
     * @param later what was counted towards the member's limits for what happened after it
     */
    Booking(
            Books books,
            SaleOrder order,
            Standing member,
            Returned returned,
            List<ExchangedLine.Exchanged> exchanged,
            Map<Counter, Long> later) {
        this.books = books;
        this.order = order;
        this.member = member;
        this.returned = returned;
        this.exchanged = exchanged;
        this.later = later;
        this.judged = order.sale();
        Instant occurredAt = order.sale().occurredAt();
        this.held = Entitlements.at(Entitlements.of(books, member.member()), occurredAt, order.terms());
        this.terms = Entitled.terms(order.terms(), held);
        this.limits = new Limits(order.programme(), terms, member.member(), occurredAt);
    }

    /** Books it and keeps it. */
    Booking book() {
        posting = books.open(TransactionKind.SALE, judged.occurredAt(), order.note(), member.member());
        EarningTerms earning = terms.earning();
        boolean pointsEarn = !earning.nonEarningTenders().contains(Tender.POINTS);
        if (terms.redemption().earnedInSaleSpendable() && pointsEarn) {
            earn();
            spend();
        } else {
            spend();
            judged = pointsEarn || paidByPoints().signum() == 0 ? judged : judged.withPointsTender(paidByPoints());
            earn();
        }
        booked = posting.close(Explanations.text(reasons(), order.version().number()));
        books.room(Rooms.SALES).put(order.key(), row());
        return this;
    }

    Awards awards() {
        return awards;
    }

    List<ExchangedLine.Exchanged> exchanged() {
        return exchanged;
    }

    List<Taken> taken() {
        return taken;
    }

    Entitlements held() {
        return held;
    }

    Eligible eligible() {
        return new Eligible(basket(terms), buyer(), terms);
    }

    /** What it counts for, now that it is booked. */
    Act act() {
        Basket left = basket(terms).less(returned);
        return Activities.sale(order, member, left, awards.total(), booked);
    }

    Posting posting() {
        return posting;
    }

    /** Of the sale's total, which the tenders that a till lists may exceed. */
    BigDecimal paidByPoints() {
        BigDecimal redeemed = taken.stream().map(Taken::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return order.sale().paidByPoints(redeemed);
    }

    private void earn() {
        Basket basket = basket(terms).less(returned);
        awards = Earning.of(basket, buyer(), terms, limits.used(books, later));
        limits.mustBePlausible(books, awards.total());
        for (RuleAward award : awards.awards()) {
            if (award.given() > 0) {
                posting.credit(
                        member.member(),
                        Book.ISSUED,
                        award.given(),
                        LotPolicy.earned(terms, award.lots(), judged.occurredAt(), Entitled.later(held)));
            }
        }
        awards.counts().forEach(count -> limits.add(books, count));
    }

    private void spend() {
        if (!order.wishes().isEmpty()) {
            BigDecimal total = SaleAnswers.payable(basket(terms), exchanged).max(BigDecimal.ZERO);
            taken = new Spender(books, posting, member.member(), order, total).spend();
        }
    }

    private Basket basket(Terms terms) {
        return Basket.of(judged, terms.earning().amountBasis(), terms.earning().nonEarningTenders());
    }

    private Buyer buyer() {
        return new Buyer(member.member().toString(), Buyers.facts(member, held, terms.zone()));
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        awards.awards().forEach(award -> reasons.addAll(award.reasons()));
        taken.forEach(one -> reasons.addAll(one.price().reasons()));
        return reasons;
    }

    private SaleRow row() {
        Optional<SaleRow> parked = books.room(Rooms.SALES).find(order.key());
        Optional<UUID> whose = Optional.of(member.member());
        Instant now = books.now();
        return new SaleRow(
                order.key(),
                SaleStatus.BOOKED,
                Optional.of(posting.id()),
                now,
                whose,
                Optional.empty(),
                order.version().number(),
                judged,
                Buyers.facts(member, held, terms.zone()),
                Entitled.earning(held),
                awards.awards().stream()
                        .map(award -> new Given(award.rule(), award.wanted(), award.given()))
                        .toList(),
                taken.stream().map(Taken::spent).toList(),
                returned,
                parked.map(SaleRow::returns).orElse(List.of()),
                List.of(),
                List.of(),
                false,
                parked.map(SaleRow::stored).orElse(false));
    }
}
