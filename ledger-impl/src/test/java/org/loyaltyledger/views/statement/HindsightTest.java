package org.loyaltyledger.views.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Terms;

/** Balances of the past are what was told then, whatever happened since. */
class HindsightTest {

    private static final Terms TERMS = SampleTerms.of().terms();

    private final MemoryLedger ledger = new MemoryLedger("2026-01-01T00:00:00Z");
    private final UUID member = ledger.account();
    private final List<TransactionId> holds = new ArrayList<>();

    private record Told(int journal, Instant at, Balance balance) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyEarlierBalanceIsToldAgain(long seed) {
        Random random = new Random(seed);
        List<Told> told = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            ledger.after(Duration.ofHours(random.nextInt(48)));
            step(random);
            ledger.spendable(member);
            told.add(new Told(
                    ledger.books.journal().size(), ledger.books.now(), Balances.of(ledger.books, member, TERMS, null)));
        }
        for (Told one : told) {
            Balance again = Balances.of(hindsight(one.journal()).books(one.at()), member, TERMS, null);
            assertThat(again).as("seed %d at %s", seed, one.at()).isEqualTo(one.balance());
        }
    }

    private void step(Random random) {
        Instant now = ledger.books.now();
        long points = 1 + random.nextInt(100);
        try {
            switch (random.nextInt(6)) {
                case 0 ->
                    ledger.give(member, points, LotSpec.active(now, now.plus(Duration.ofDays(random.nextInt(20)))));
                case 1 -> ledger.give(member, points);
                case 2 ->
                    ledger.give(
                            member,
                            points,
                            LotSpec.pending(now, now.plus(Duration.ofDays(5)), now.plus(Duration.ofDays(15))));
                case 3 -> post(TransactionKind.REDEMPTION, posting -> posting.debit(member, Book.REDEEMED, points));
                case 4 ->
                    post(TransactionKind.RETURN, posting -> posting.debitOwing(member, Book.ISSUED, points / 4 + 1));
                default -> hold(points / 2 + 1, random.nextBoolean());
            }
        } catch (Problem refused) {
            ledger.books.refuse();
        }
    }

    private void hold(long points, boolean capture) {
        Optional<Hold> open = ledger.books.holds().open(member).stream().findFirst();
        if (open.isPresent() && capture) {
            post(
                    TransactionKind.CAPTURE,
                    posting -> posting.capture(open.get(), (open.get().points() + 1) / 2, Book.REDEEMED));
        } else {
            post(
                    TransactionKind.HOLD,
                    posting -> holds.add(
                            posting.hold(member, points, ledger.books.now().plus(Duration.ofHours(30)), "")
                                    .id()));
        }
    }

    private void post(TransactionKind kind, java.util.function.Consumer<Posting> verb) {
        Posting posting = ledger.books.open(kind, ledger.books.now(), MemoryLedger.NOTE, member);
        verb.accept(posting);
        posting.close("");
        ledger.books.accept();
    }

    /** As read when only the first transactions were recorded. */
    private Hindsight hindsight(int journal) {
        Books books = ledger.books;
        List<Transaction> all = books.journal();
        List<Transaction> known = all.subList(0, journal);
        List<Lot> made = known.stream()
                .flatMap(transaction -> transaction.lots().stream())
                .map(lot -> books.lots().get(lot.id()))
                .toList();
        List<Recorded> history = all.stream()
                .flatMap(transaction -> transaction.allocations().stream()
                        .map(row -> new Recorded(
                                row, transaction.kind(), transaction.occurredAt(), known.contains(transaction))))
                .collect(Collectors.toList());
        long balance = known.stream()
                .flatMap(transaction -> transaction.entries().stream())
                .filter(entry -> entry.account().equals(member))
                .mapToLong(entry -> entry.points())
                .sum();
        List<Deadline> deadlines = holds.stream()
                .filter(id -> books.holds().find(id).isPresent())
                .map(id -> books.holds().find(id).orElseThrow())
                .map(hold -> new Deadline(hold.id(), hold.expiresAt(), hold.state()))
                .toList();
        return new Hindsight(books.account(member), balance, made, history, deadlines);
    }
}
