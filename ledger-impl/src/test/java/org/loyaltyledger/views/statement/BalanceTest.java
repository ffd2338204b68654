package org.loyaltyledger.views.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.api.statement.NextExpiry;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

class BalanceTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final MemoryLedger ledger = new MemoryLedger("2026-01-01T00:00:00Z");
    private final UUID member = ledger.account();

    @Test
    void L57_whatCameAndWentAddsUp() {
        ledger.give(member, 40, LotSpec.pending(ledger.books.now(), Instant.parse("2026-02-01T00:00:00Z"), Lot.NEVER));
        ledger.give(member, 10, LotSpec.pending(ledger.books.now(), JUNE, Lot.NEVER));
        ledger.give(member, 300, LotSpec.active(ledger.books.now(), MARCH));
        ledger.give(member, 400);
        ledger.at("2026-03-01T00:00:00Z");
        debit(TransactionKind.ADJUSTMENT, Book.ADJUSTED, 30);
        debit(TransactionKind.REDEMPTION, Book.REDEEMED, 250);
        assertThat(balance().spendable()).isEqualTo(160);
        assertThat(balance().pending()).isEqualTo(10);
        assertThat(balance().total()).isEqualTo(170);
    }

    @Test
    void pointsAreWorthWhatTheTermsSayAndTheSoonestEndIsNamed() {
        ledger.give(member, 123, LotSpec.active(ledger.books.now(), JUNE));
        ledger.give(member, 50, LotSpec.active(ledger.books.now(), MARCH));
        assertThat(balance().worth()).isEqualTo(Money.of("1.73", "EUR"));
        assertThat(balance().nextExpiry()).isEqualTo(new NextExpiry(MARCH, 50L));
        ledger.at("2026-03-01T00:00:00Z");
        assertThat(balance().nextExpiry()).isEqualTo(new NextExpiry(JUNE, 123L));
        ledger.at("2026-06-01T00:00:00Z");
        assertThat(balance().nextExpiry()).isNull();
    }

    private Balance balance() {
        Account account = ledger.books.account(member);
        Optional<NextExpiry> next = Optional.of(account.upcoming())
                .filter(upcoming -> upcoming.points() > 0)
                .map(upcoming -> new NextExpiry(upcoming.at(), upcoming.points()));
        return Balances.of(new SettledAccount(account, next), SampleTerms.of().terms(), ledger.books.now(), null);
    }

    private void debit(TransactionKind kind, Book to, long points) {
        Posting posting = ledger.books.open(kind, ledger.books.now(), MemoryLedger.NOTE, member);
        posting.debit(member, to, points);
        posting.close("");
        ledger.books.accept();
    }
}
