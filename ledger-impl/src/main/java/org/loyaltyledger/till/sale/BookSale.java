package org.loyaltyledger.till.sale;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.redemption.Stock;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Needs;

/** Books a sale, or with the same figures tells what it would do. */
record BookSale(SaleOrder order, Ties ties) implements Command {

    /** The same sale at another time. */
    BookSale at(Instant occurredAt) {
        return new BookSale(order.at(occurredAt), ties);
    }

    @Override
    public void first(Needs needs) {
        needs.row(Rooms.SALES, order.key());
        order.party().ifPresent(party -> party.first(needs));
        order.wishes().forEach(wish -> {
            if (wish instanceof SaleWish.Held held) {
                held.hold().first(needs);
            } else if (wish instanceof SaleWish.Now now) {
                now.wish().wanted().ifPresent(reward -> needs.counter(Stock.counter(order.programme(), reward.id())));
            }
        });
        order.exchanges().forEach(line -> line.first(needs));
    }

    @Override
    public void then(Books books, Needs needs) {
        order.party().ifPresent(party -> {
            if (order.wishes().isEmpty()) {
                party.thenCredit(books, needs);
            } else {
                party.then(books, needs);
            }
            party.find(books).ifPresent(member -> {
                new Limits(
                                order.programme(),
                                order.terms(),
                                member.member(),
                                order.sale().occurredAt())
                        .need(needs);
                ties.need(books, needs, Activities.sale(order, member));
            });
        });
        order.exchanges().forEach(line -> line.then(books, needs));
        if (card().isPresent()) {
            needs.row(Rooms.PARKED, card().get());
        }
        books.room(Rooms.SALES)
                .find(order.key())
                .flatMap(SaleRow::member)
                .map(buyer -> new Party(order.programme(), MemberRef.of(buyer)))
                .ifPresent(buyer -> {
                    buyer.first(needs);
                    buyer.thenStanding(books, needs);
                });
    }

    @Override
    public Answer decide(Books books) {
        books.room(Rooms.SALES).look(order.key()).ifPresent(first -> refuse(first, books));
        Times.check(order.terms(), order.sale().occurredAt(), books.now());
        if (order.party().isEmpty()) {
            return keep(books, SaleStatus.ANONYMOUS, Optional.empty());
        }
        Party party = order.party().get();
        if (party.find(books).isEmpty() && card().isPresent()) {
            return keep(books, SaleStatus.PARKED, card());
        }
        Standing member = party.active(books);
        List<ExchangedLine.Exchanged> exchanged = exchange(books, Optional.of(member.member()));
        new Limits(
                        order.programme(),
                        order.terms(),
                        member.member(),
                        order.sale().occurredAt())
                .countSale(books);
        ties.catchUp(books, Activities.sale(order, member));
        Booking booking = book(books, member, exchanged);
        List<Followed> followed = ties.follow(books, booking.act());
        return new Answer(
                order.quote() ? 200 : 201,
                SaleAnswers.booked(
                        order.worth(exchanged), booking, followed, books.account(member.member()), books.now()),
                Optional.of(booking.posting().id()));
    }

    /** What is brought back is there before what is bought is judged. */
    private List<ExchangedLine.Exchanged> exchange(Books books, Optional<UUID> buyer) {
        return order.exchanges().stream().map(line -> line.book(books, buyer)).toList();
    }

    private Booking book(Books books, Standing member, List<ExchangedLine.Exchanged> exchanged) {
        try {
            Map<Counter, Long> later = ties.countedSince(books, Activities.sale(order, member));
            return new Booking(books, order.worth(exchanged), member, Returned.NOTHING, exchanged, later).book();
        } catch (ArithmeticException overflow) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("The sale earns more points than there can be.")
                    .with("member", member.member());
        }
    }

    /** The card that the sale may be parked for, if nobody is known by it. */
    private Optional<Card> card() {
        return switch (order.terms().unknownMember()) {
            case REFUSE -> Optional.empty();
            case PARK ->
                order.member()
                        .filter(ref ->
                                ref.identifier() != null && order.wishes().isEmpty())
                        .map(ref -> Card.of(order.programme(), ref.identifier()));
        };
    }

    private Answer keep(Books books, SaleStatus status, Optional<Card> card) {
        List<ExchangedLine.Exchanged> exchanged = exchange(books, Optional.empty());
        SaleOrder judged = order.worth(exchanged);
        books.room(Rooms.SALES).put(order.key(), SaleRow.without(order.key(), status, card, judged, books.now()));
        card.ifPresent(unknown -> Parking.park(books, unknown, order.key()));
        return new Answer(
                order.quote() ? 200 : 201,
                SaleAnswers.without(judged, status, exchanged, books.now()),
                Optional.empty());
    }

    private void refuse(SaleRow first, Books books) {
        List<String> differences = SaleDifferences.of(order, first, books);
        Problem refusal = Problem.of(ProblemType.DUPLICATE_RECEIPT)
                .detail(
                        differences.isEmpty()
                                ? "The store has posted this receipt already, with the same content."
                                : "The store has posted another sale under this receipt number: the two differ at "
                                        + String.join(", ", differences) + ".")
                .with("store", first.key().store())
                .with("receiptNo", first.key().receiptNo())
                .with("recordedAt", first.recordedAt())
                .with("sameContent", differences.isEmpty())
                .with("differences", differences);
        first.transaction().ifPresent(id -> refusal.with("transaction", id.uuid(first.recordedAt())));
        throw refusal;
    }
}
