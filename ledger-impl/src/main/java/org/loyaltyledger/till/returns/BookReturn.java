package org.loyaltyledger.till.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.redemption.Stock;
import org.loyaltyledger.till.sale.Activities;
import org.loyaltyledger.till.sale.Limits;
import org.loyaltyledger.till.sale.Rooms;
import org.loyaltyledger.till.sale.SaleReturned;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.GivenBack;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TakenBack;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Books a return of a sale, or with the same figures tells what it would do. */
record BookReturn(ReturnOrder order, Ties ties) implements Command {

    /** The same return at another time. */
    BookReturn at(Instant occurredAt) {
        return new BookReturn(order.at(occurredAt), ties);
    }

    @Override
    public void first(Needs needs) {
        needs.row(Rooms.SALES, order.sale());
        order.party().ifPresent(party -> party.first(needs));
    }

    @Override
    public void then(Books books, Needs needs) {
        order.party().ifPresent(party -> party.then(books, needs));
        books.room(Rooms.SALES).find(order.sale()).filter(this::isAsSeen).ifPresent(sale -> {
            sale.transaction().ifPresent(needs::allocations);
            sale.spent().stream()
                    .flatMap(spent -> spent.reward().stream())
                    .forEach(reward -> needs.counter(Stock.counter(order.sale().programme(), reward)));
            sale.moreLots().forEach(lot -> needs.allocations(lot.id().origin()));
            // Who made the sale may have been merged since; its lots tell what ran out and where points came from.
            sale.member().ifPresent(needs::lots);
            order.party().flatMap(party -> party.find(books)).ifPresent(member -> {
                new Limits(
                                order.sale().programme(),
                                terms().terms(),
                                member.member(),
                                sale.sale().occurredAt())
                        .need(needs);
                ties.need(books, needs, occasion(sale, member));
            });
        });
    }

    @Override
    public Answer decide(Books books) {
        SaleRow sale = books.room(Rooms.SALES).look(order.sale()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                .detail("The store has posted no such receipt.")
                .with("store", order.sale().store())
                .with("receiptNo", order.sale().receiptNo()));
        if (!isAsSeen(sale)) {
            throw new Outdated("receipt " + order.sale() + " was booked after its return was read");
        }
        sale.returns().stream()
                .filter(other -> other.returnNo().equals(order.returnNo()))
                .findFirst()
                .ifPresent(this::refuse);
        Times.check(order.now().terms(), order.occurredAt(), books.now());
        Change change = Change.of(sale.sold(terms().terms()), sale.returned(), order.returned());
        return sale.member().isPresent() ? book(books, sale, change) : keep(books, sale, change);
    }

    /** A sale of nobody, or of a card not known yet: only the record changes. */
    private Answer keep(Books books, SaleRow sale, Change change) {
        put(books, sale, change, Optional.empty());
        return new Answer(status(), answers(books, sale).without(change), Optional.empty());
    }

    /** Goods of a member that has left: the record changes, and rewards that came back are there again. */
    private Answer keepClosed(Books books, SaleRow sale, Change change, Standing member) {
        restock(books, change);
        put(books, sale, change, Optional.empty());
        return new Answer(
                status(),
                answers(books, sale).closed(Moved.ofClosed(change), books.account(member.member())),
                Optional.empty());
    }

    private ReturnAnswers answers(Books books, SaleRow sale) {
        return new ReturnAnswers(order, sale, books.now());
    }

    private Answer book(Books books, SaleRow sale, Change change) {
        Standing member = order.party().orElseThrow().known(books);
        if (Taking.isClosed(member)) {
            return keepClosed(books, sale, change, member);
        }
        TermsVersion terms = terms();
        Note note = new Note(order.actor(), order.reason(), order.returnNo(), terms.number());
        Posting posting = books.open(TransactionKind.RETURN, order.occurredAt(), note, member.member());
        Taking taking = new Taking(books, posting, sale, member, terms.terms());
        long already = change.sold().redeemed() - change.before().spentTotal();
        GivenBack given = taking.giveBack(change.givenBack(), already);
        TakenBack taken = taking.takeBack(change.takenBack(), order.occurredAt());
        Moved moved = Moved.of(change, given, taken);
        Transaction booked = posting.close(Explanations.text(moved.reasons(), terms.number()));
        free(books, sale, member, change);
        restock(books, change);
        put(books, sale, change, Optional.of(posting.id()));
        Occasion occasion = occasion(sale, member);
        ties.catchUp(books, occasion);
        List<Followed> followed = ties.follow(
                books,
                Activities.returned(occasion, change.basketBefore(), change.basketAfter(), change.takenBack(), booked));
        return new Answer(
                status(),
                answers(books, sale).booked(moved, booked, followed, books.account(member.member())),
                Optional.of(posting.id()));
    }

    private Occasion occasion(SaleRow sale, Standing member) {
        return Activities.returned(sale, member, terms(), order.occurredAt(), order.actor());
    }

    /** What is taken back no longer counts towards limits. */
    private void free(Books books, SaleRow sale, Standing member, Change change) {
        Limits limits = new Limits(
                order.sale().programme(),
                sale.entitled(terms().terms()),
                member.member(),
                sale.sale().occurredAt());
        for (int i = 0; i < sale.given().size(); i++) {
            long more =
                    change.after().earned().get(i) - change.before().earned().get(i);
            limits.count(books, sale.given().get(i).rule(), more);
        }
    }

    private void restock(Books books, Change change) {
        change.restocked()
                .forEach((reward, units) ->
                        books.count(Stock.counter(order.sale().programme(), reward), -units));
    }

    private int status() {
        return order.dryRun() ? 200 : 201;
    }

    private void put(Books books, SaleRow sale, Change change, Optional<TransactionId> booking) {
        SaleReturned by = new SaleReturned(
                order.returnNo(), booking, books.now(), Optional.of(order.returned()), Lot.stored(order.occurredAt()));
        books.room(Rooms.SALES).put(order.sale(), sale.after(change.all(), by));
    }

    /** Whether the sale stands as it did when the request was read: who it is of is settled before. */
    private boolean isAsSeen(SaleRow sale) {
        return order.judge().isPresent()
                && order.party().isPresent() == sale.member().isPresent();
    }

    private TermsVersion terms() {
        return order.judge().orElseThrow();
    }

    private void refuse(SaleReturned first) {
        Problem refusal = Problem.of(ProblemType.DUPLICATE_RECEIPT)
                .detail("A return of this number is booked already.")
                .with("returnNo", first.returnNo())
                .with("recordedAt", first.recordedAt());
        first.goods().map(goods -> goods.differences(order.returned())).ifPresent(differences -> refusal.detail(
                        differences.isEmpty()
                                ? "A return of this number is booked already, of the same goods."
                                : "Another return is booked under this number: the two differ at "
                                        + String.join(", ", differences) + ".")
                .with("sameContent", differences.isEmpty())
                .with("differences", differences));
        first.transaction().ifPresent(id -> refusal.with("transaction", id.uuid(first.recordedAt())));
        throw refusal;
    }
}
