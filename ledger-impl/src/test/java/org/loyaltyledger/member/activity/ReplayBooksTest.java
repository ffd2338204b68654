package org.loyaltyledger.member.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Clawback;

/** Books in which all that a member did is gone through: nothing has to be read for them. */
class ReplayBooksTest {

    private final MemoryLedger ledger = new MemoryLedger("2026-03-20T09:00:00Z");
    private final UUID anna = SampleMembers.enrol(ledger, "1");

    @Test
    void a_bonus_may_be_booked_at_an_earlier_time_than_what_was_taken_back() {
        Standing member = SampleMembers.party(anna).find(ledger.books).orElseThrow();
        Books replay = ReplayBooks.empty(ledger.books, member, Grants.NONE);
        Instant later = ledger.books.now().minus(Duration.ofDays(1));
        give(replay, later.minus(Duration.ofDays(2)), 10);
        Posting back = replay.open(TransactionKind.RETURN, later, MemoryLedger.NOTE, anna);
        back.takeBack(anna, Book.ISSUED, 10, List.of(), Clawback.DEBT);
        back.close("");
        give(replay, later.minus(Duration.ofDays(1)), 50);
        assertThat(replay.account(anna).balance()).isEqualTo(50);
    }

    private void give(Books replay, Instant at, long points) {
        Posting posting = replay.open(TransactionKind.BONUS, at, MemoryLedger.NOTE, anna);
        posting.credit(anna, Book.ISSUED, points, LotSpec.active(at, Lot.NEVER));
        posting.close("");
    }
}
