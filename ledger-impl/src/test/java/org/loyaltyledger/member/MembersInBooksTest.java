package org.loyaltyledger.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.api.member.Closure;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.member.MergeReceipt;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.ending.Close;
import org.loyaltyledger.member.ending.MergeInto;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

class MembersInBooksTest {

    private static final long PROGRAMME = 7;

    private final MemoryLedger ledger = new MemoryLedger("2026-03-01T12:00:00Z");

    @Test
    void aMemberIsKnownByEachOfItsIdentifiers() {
        UUID anna = enrol("card:1", "phone:+49 1");
        assertThat(party("card:1").active(ledger.books).member()).isEqualTo(anna);
        assertThat(party("phone:+49 1").active(ledger.books).member()).isEqualTo(anna);
        assertThat(new Party(PROGRAMME, MemberRef.of(anna)).active(ledger.books).status())
                .isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void anIdentifierNamesOneMemberOnly() {
        enrol("card:1");
        assertThatThrownBy(() -> enrol("phone:2", "card:1")).hasMessageContaining("identifier-taken");
        assertThatThrownBy(() -> party("phone:2").active(ledger.books)).hasMessageContaining("member-unknown");
    }

    @Test
    void anIdentifierMeansNothingInAnotherProgramme() {
        UUID anna = enrol("card:1");
        assertThat(ledger.find(new Party(8, MemberRef.by("card", "1")))).isEmpty();
        assertThat(ledger.find(new Party(8, MemberRef.of(anna)))).isEmpty();
    }

    @Test
    void whoLeavesForfeitsEverything() {
        UUID anna = enrol("card:1");
        ledger.give(anna, 70);
        ledger.give(anna, 30, LotSpec.pending(ledger.books.now(), Instant.MAX, Instant.MAX));
        Closure closure = (Closure) ledger.run(new Close(party("card:1"), MemoryLedger.NOTE, new Ties(List.of())))
                .body();
        assertThat(closure.forfeited()).isEqualTo(100);
        assertThat(ledger.books.account(anna).remaining()).isZero();
        assertThatThrownBy(() -> party(anna).active(ledger.books)).hasMessageContaining("member-closed");
    }

    @Test
    void whoHasAnOpenHoldCannotLeaveBeforeItEnds() {
        UUID anna = enrol("card:1");
        ledger.give(anna, 70);
        Posting posting = ledger.books.open(TransactionKind.HOLD, ledger.books.now(), MemoryLedger.NOTE, anna);
        posting.hold(anna, 50, ledger.books.now().plus(Duration.ofMinutes(15)), "");
        posting.close("");
        ledger.books.accept();
        Close close = new Close(party("card:1"), MemoryLedger.NOTE, new Ties(List.of()));
        assertThatThrownBy(() -> ledger.run(close)).hasMessageContaining("holds=1");
        ledger.after(Duration.ofMinutes(15));
        assertThat(((Closure) ledger.run(close).body()).forfeited()).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(ints = {MemoryLedger.PARTITION, MemoryLedger.OTHER})
    void mergedMembersAreOneWithAllLotsAndNames(int partition) {
        UUID anna = enrol("card:1");
        UUID again = enrolIn(partition, "card:2");
        ledger.give(anna, 70);
        ledger.give(again, 20, LotSpec.active(ledger.books.now(), Instant.parse("2026-04-01T00:00:00Z")));
        ledger.give(again, 10, LotSpec.pending(ledger.books.now(), Instant.parse("2026-05-01T00:00:00Z"), Instant.MAX));

        MergeReceipt receipt = (MergeReceipt) ledger.run(new MergeInto(
                        party(anna), party(again), MemoryLedger.NOTE, Optional.empty(), new Ties(List.of())))
                .body();

        assertThat(receipt.points()).isEqualTo(30);
        assertThat(party("card:2").active(ledger.books).member()).isEqualTo(anna);
        assertThat(party(again).active(ledger.books).member()).isEqualTo(anna);
        assertThat(ledger.spendable(anna)).isEqualTo(90);
        ledger.at("2026-04-01T00:00:00Z");
        assertThat(ledger.spendable(anna)).isEqualTo(70);
        ledger.at("2026-05-01T00:00:00Z");
        assertThat(ledger.spendable(anna)).isEqualTo(80);
    }

    @Test
    void nobodyIsMergedIntoItself() {
        UUID anna = enrol("card:1");
        assertThatThrownBy(() -> ledger.run(new MergeInto(
                        party(anna), party("card:1"), MemoryLedger.NOTE, Optional.empty(), new Ties(List.of()))))
                .hasMessageContaining("one member already");
    }

    @Test
    void whoWasMergedCannotEndAgain() {
        UUID anna = enrol("card:1");
        UUID again = enrol("card:2");
        ledger.run(new MergeInto(party(anna), party(again), MemoryLedger.NOTE, Optional.empty(), new Ties(List.of())));
        assertThatThrownBy(() -> ledger.run(new Close(party(again), MemoryLedger.NOTE, new Ties(List.of()))))
                .hasMessageContaining("mergedInto=" + anna);
        assertThatThrownBy(() -> ledger.run(new MergeInto(
                        party(anna), party(again), MemoryLedger.NOTE, Optional.empty(), new Ties(List.of()))))
                .hasMessageContaining("mergedInto=" + anna);
    }

    @Test
    void debtComesAlongAndIsPaidFromWhatIsThere() {
        UUID anna = enrol("card:1");
        UUID again = enrolIn(MemoryLedger.OTHER, "card:2");
        ledger.give(anna, 70);
        Posting posting = ledger.books.open(TransactionKind.RETURN, ledger.books.now(), MemoryLedger.NOTE, again);
        posting.debitOwing(again, Book.ISSUED, 100);
        posting.close("");
        ledger.books.accept();
        ledger.run(new MergeInto(party(anna), party(again), MemoryLedger.NOTE, Optional.empty(), new Ties(List.of())));
        assertThat(ledger.books.account(anna).debt()).isEqualTo(30);
        assertThat(ledger.books.account(again).debt()).isZero();
        assertThat(ledger.spendable(anna)).isZero();
    }

    private UUID enrol(String... handles) {
        return enrolIn(MemoryLedger.PARTITION, handles);
    }

    private UUID enrolIn(int partition, String... handles) {
        UUID id = UUID.randomUUID();
        List<Identifier> identifiers = List.of(handles).stream()
                .map(text -> new Handle(text).identifier())
                .toList();
        Enrolment enrolment = new Enrolment(
                id,
                PROGRAMME,
                partition,
                identifiers,
                ledger.books.now(),
                ledger.books.now(),
                Map.of(),
                Optional.empty());
        return ((Member) ledger.run(new Enrol(enrolment)).body()).id();
    }

    private static Party party(UUID member) {
        return new Party(PROGRAMME, MemberRef.of(member));
    }

    private static Party party(String handle) {
        Identifier identifier = new Handle(handle).identifier();
        return new Party(PROGRAMME, new MemberRef(null, identifier));
    }
}
