package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.terms.Clawback;

/**
 * Who serves members on a ledger in memory, so that tests read like the cases they prove. Each call is one command in a
 * batch of its own; reading settles what is due and throws the result away, as a real read does.
 */
final class Desk {
    static final UUID ANNA = new UUID(0, 1);
    static final UUID BERT = new UUID(0, 2);

    private final Cabinet ledger = new Cabinet(ANNA, BERT);
    private Instant now = Days.day(0);

    void at(Instant instant) {
        now = instant;
    }

    // --- what members and tills do ---

    /** Earned when the lot says, which may be long ago. */
    Lot earn(UUID member, long points, LotSpec spec) {
        return book(books -> {
            Posting sale = books.open(TransactionKind.SALE, spec.earnedAt(), Note.byLedger("test"), member);
            Lot lot = sale.credit(member, Book.ISSUED, points, spec);
            sale.close("");
            return lot;
        });
    }

    /** Earned now, active at once. */
    Lot earn(UUID member, long points, Instant expiresAt) {
        return earn(member, points, LotSpec.active(now, expiresAt));
    }

    Transaction spend(UUID member, long points) {
        return post(TransactionKind.REDEMPTION, member, posting -> posting.debit(member, Book.REDEEMED, points));
    }

    Hold hold(UUID member, long points, Instant until) {
        Transaction placed = post(TransactionKind.HOLD, member, posting -> posting.hold(member, points, until, ""));
        return ledger.holds().get(placed.id());
    }

    Transaction capture(Hold hold, long points) {
        return post(TransactionKind.CAPTURE, hold.account(), posting -> posting.capture(hold, points, Book.REDEEMED));
    }

    Transaction release(Hold hold) {
        return post(TransactionKind.VOID, hold.account(), posting -> posting.release(hold, Hold.State.VOIDED));
    }

    Transaction takeBack(UUID member, long points, Clawback policy, Lot... own) {
        List<LotId> lots = Stream.of(own).map(Lot::id).toList();
        return post(
                TransactionKind.RETURN, member, posting -> posting.takeBack(member, Book.ISSUED, points, lots, policy));
    }

    /** Gives all or more of a redemption back. */
    Transaction giveBack(Transaction redemption, long already, long points, Optional<Instant> reinstatedUntil) {
        UUID member = redemption.allocations().get(0).account();
        return post(
                TransactionKind.RETURN,
                member,
                posting -> posting.giveBack(member, Book.REDEEMED, redemption.id(), already, points, reinstatedUntil));
    }

    Transaction transfer(UUID from, UUID to, long points, Function<Lot, LotSpec> spec) {
        return book(books -> {
            Posting posting = books.open(TransactionKind.TRANSFER, now, Note.byLedger("gift"), from, to);
            posting.move(from, to, points, spec);
            return posting.close("");
        });
    }

    Transaction merge(UUID from, UUID to) {
        return book(books -> {
            return new AccountMerge(books, Note.byLedger("same person"), from, to).book();
        });
    }

    /** One transaction of a member, as the till would post it. */
    Transaction post(TransactionKind kind, UUID member, Consumer<Posting> verbs) {
        return book(books -> {
            Posting posting = books.open(kind, now, Note.byLedger("test"), member);
            verbs.accept(posting);
            return posting.close("");
        });
    }

    <T> T book(Cabinet.Deed<T> deed) {
        Books books = reading();
        T done = Cabinet.decide(books, deed);
        ledger.store(books);
        return done;
    }

    // --- what one sees ---

    Account account(UUID member) {
        return reading().account(member);
    }

    long spendable(UUID member) {
        return account(member).spendable();
    }

    Lot lot(Lot lot) {
        Books books = reading();
        books.account(lot.account());
        return books.lots().get(lot.id());
    }

    Hold hold(Hold hold) {
        Books books = reading();
        books.account(hold.account());
        return books.holds().find(hold.id()).orElseThrow();
    }

    List<Transaction> journal() {
        return ledger.journal();
    }

    Transaction last() {
        return journal().get(journal().size() - 1);
    }

    Cabinet ledger() {
        return ledger;
    }

    static void assertRefused(ProblemType type, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    /** Books with everything read, past transactions too. */
    private Books reading() {
        Books books = ledger.read(now);
        ledger.journal().forEach(transaction -> ledger.recall(transaction.id(), books));
        return books;
    }
}
