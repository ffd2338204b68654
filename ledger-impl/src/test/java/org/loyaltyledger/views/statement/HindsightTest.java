package org.loyaltyledger.views.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.statement.NextExpiry;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.ledger.UpcomingExpiry;

/** Balances of the past are what was told then, whatever happened since. */
class HindsightTest {

    private final MemoryLedger ledger = new MemoryLedger("2026-01-01T00:00:00Z");
    private final UUID member = ledger.account();
    private final List<TransactionId> holds = new ArrayList<>();

    private record Told(int journal, Instant at, Figures figures) {}

    private record Figures(Account account, Optional<NextExpiry> nextExpiry) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyEarlierBalanceIsToldAgain(long seed) {
        Random random = new Random(seed);
        List<Told> told = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            ledger.after(Duration.ofHours(random.nextInt(48)));
            step(random);
            ledger.spendable(member);
            told.add(new Told(ledger.books.journal().size(), ledger.books.now(), figures(ledger.books)));
        }
        for (Told one : told) {
            assertThat(figures(then(one.journal(), one.at())))
                    .as("seed %d at %s", seed, one.at())
                    .isEqualTo(one.figures());
        }
    }

    /** Of the account what can be told, and what expires next. */
    private Figures figures(Books books) {
        Account account = books.account(member);
        List<Lot> ending = books.lots().open(member).stream()
                .filter(lot -> lot.remaining() > lot.held() && !lot.expiresAt().equals(Lot.NEVER))
                .toList();
        Optional<NextExpiry> next = ending.stream()
                .map(Lot::expiresAt)
                .min(Instant::compareTo)
                .map(end -> new NextExpiry(
                        end,
                        ending.stream()
                                .filter(lot -> lot.expiresAt().equals(end))
                                .mapToLong(lot -> lot.remaining() - lot.held())
                                .sum()));
        Account told = new Account(
                member,
                account.partition(),
                account.balance(),
                account.pending(),
                account.held(),
                account.debt(),
                0,
                account.slidesTo(),
                Lot.NEVER,
                new UpcomingExpiry(Lot.NEVER, 0, 0),
                Account.NOTHING_YET,
                Account.NOTHING_YET,
                Optional.empty());
        return new Figures(told, next);
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
    private Books then(int journal, Instant at) {
        Books books = ledger.books;
        List<Transaction> all = books.journal();
        List<Transaction> known = all.subList(0, journal);
        List<Transaction> later = all.subList(journal, all.size());
        List<Recorded> unknown = later.stream()
                .flatMap(transaction -> transaction.allocations().stream()
                        .map(row -> new Recorded(row, transaction.kind(), transaction.occurredAt())))
                .toList();
        long points = later.stream()
                .flatMap(transaction -> transaction.entries().stream())
                .filter(entry -> entry.account().equals(member))
                .mapToLong(entry -> entry.points())
                .sum();
        Hindsight hindsight = new Hindsight(books.account(member), points, lots(known), lots(later), unknown);
        return hindsight.books(List.of(), overdue(known, at), at);
    }

    private List<Lot> lots(List<Transaction> transactions) {
        return transactions.stream()
                .flatMap(transaction -> transaction.lots().stream())
                .map(lot -> ledger.books.lots().get(lot.id()))
                .toList();
    }

    /** Holds that had been placed, and were neither ended nor known to have timed out. */
    private List<Hold> overdue(List<Transaction> known, Instant at) {
        return holds.stream()
                .flatMap(id -> ledger.books.holds().find(id).stream())
                .filter(hold -> hold.state() == Hold.State.HELD || hold.state() == Hold.State.TIMED_OUT)
                .filter(hold -> !hold.expiresAt().isAfter(at))
                .filter(hold ->
                        known.stream().anyMatch(transaction -> transaction.id().equals(hold.id())))
                .filter(hold -> known.stream()
                        .noneMatch(transaction -> transaction.kind() == TransactionKind.TIME_OUT
                                && transaction.occurredAt().equals(hold.expiresAt())))
                .map(hold -> new Hold(
                        hold.id(),
                        hold.recordedAt(),
                        member,
                        hold.points(),
                        0,
                        Hold.State.HELD,
                        hold.expiresAt(),
                        "",
                        hold.partsOf(),
                        hold.parts()))
                .toList();
    }
}
