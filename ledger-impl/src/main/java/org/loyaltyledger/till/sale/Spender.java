package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.redemption.Sliding;
import org.loyaltyledger.till.redemption.Stock;
import org.loyaltyledger.till.redemption.price.Bill;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Posting;

/** Spends points within a sale, one wish after the other; together they pay no more than the bill. */
final class Spender {

    private final Books books;
    private final Posting posting;
    private final UUID member;
    private final SaleOrder order;
    private final List<Taken> taken = new ArrayList<>();
    private Bill bill;

    /** @param total of the sale */
    Spender(Books books, Posting posting, UUID member, SaleOrder order, BigDecimal total) {
        this.books = books;
        this.posting = posting;
        this.member = member;
        this.order = order;
        this.bill = Bill.of(total);
    }

    List<Taken> spend() {
        order.wishes().forEach(wish -> {
            if (wish instanceof SaleWish.Now now) {
                take(now);
            } else if (wish instanceof SaleWish.Held held) {
                capture(held);
            }
        });
        return taken;
    }

    private void take(SaleWish.Now now) {
        Instant slidesTo = Sliding.end(order.terms(), order.sale().occurredAt());
        long spendable = Math.max(0, posting.spendable(member, slidesTo));
        long given = now.wish()
                .wanted()
                .map(reward -> books.counted(Stock.counter(order.programme(), reward.id())))
                .orElse(0L);
        Price price = now.wish().price(order.terms(), order.sale().occurredAt(), Optional.of(bill), spendable, given);
        if (price.points() > 0) {
            posting.slide(member, slidesTo);
            posting.debit(member, Book.REDEEMED, price.points());
        }
        Stock.take(books, order.programme(), price);
        add(new Taken(price, Optional.empty(), now.line()));
    }

    private void capture(SaleWish.Held held) {
        Hold hold = held.hold().find(books);
        if (!hold.account().equals(member)) {
            throw Problem.of(ProblemType.NOT_FOUND)
                    .detail("The member has no such hold.")
                    .with("hold", held.hold().id());
        }
        Price whole = held.hold().purpose(books).price();
        Price price = held.hold().part(whole, held.points().orElse(hold.points()));
        Sliding.redeemed(posting, member, order.terms(), order.sale().occurredAt());
        posting.capture(hold, price.points(), Book.REDEEMED);
        held.hold().captured(books);
        add(new Taken(price, Optional.of(held.hold()), Optional.empty()));
    }

    private void add(Taken one) {
        bill = bill.pay(one.value());
        if (bill.paidByPoints().compareTo(bill.total()) > 0) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("Points would pay more than the sale comes to.")
                    .with("total", Money.of(bill.total(), order.terms().currency()))
                    .with(
                            "paidByPoints",
                            Money.of(bill.paidByPoints(), order.terms().currency()));
        }
        taken.add(one);
    }
}
