package org.loyaltyledger.till.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.api.movement.Transfer;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.TransferTerms;
import org.loyaltyledger.vault.terms.TransferTerms.Expiry;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.calendar.RoundUp;

class TransferTest {

    private final MemoryLedger ledger = new MemoryLedger("2026-01-10T12:00:00Z");
    private UUID anna;
    private UUID bert;

    @BeforeEach
    void enrol() {
        anna = SampleMembers.enrol(ledger, "1");
        bert = SampleMembers.enrol(ledger, "2");
    }

    @ParameterizedTest
    @CsvSource({"RESET, 2026-02-26T05:00:00Z", "KEEP, 2026-02-11T05:00:00Z"})
    void L42_expiryStartsAnewOrIsKept(Expiry policy, Instant expires) {
        Terms terms = terms(policy, Optional.empty());
        ledger.give(anna, 100, LotPolicy.active(terms, ledger.books.now()));
        ledger.at("2026-01-25T12:00:00Z");
        Transfer transfer = transfer(anna, bert, 40, terms);
        assertThat(transfer.balanceFrom()).isEqualTo(60);
        assertThat(ledger.books.lots().open(bert)).extracting(Lot::expiresAt).containsExactly(expires);
        ledger.at("2026-02-11T05:00:00Z");
        assertThat(ledger.spendable(anna)).isZero();
        assertThat(ledger.spendable(bert)).isEqualTo(policy == Expiry.RESET ? 40 : 0);
    }

    @Test
    void L42_pendingAndExpiredPointsCannotMove() {
        ledger.give(anna, 50, LotSpec.active(ledger.books.now(), Instant.parse("2026-01-20T00:00:00Z")));
        ledger.give(anna, 50, LotSpec.pending(ledger.books.now(), Instant.parse("2026-03-01T00:00:00Z"), Lot.NEVER));
        ledger.give(anna, 10);
        ledger.at("2026-01-25T12:00:00Z");
        assertThatThrownBy(() -> transfer(anna, bert, 11, terms(Expiry.KEEP, Optional.empty())))
                .hasMessageContaining("insufficient-points");
        assertThat(transfer(anna, bert, 10, terms(Expiry.KEEP, Optional.empty()))
                        .balanceFrom())
                .isZero();
    }

    @Test
    void R34_ofTwentyWhoMoveEverythingOneSucceeds() {
        ledger.give(anna, 100);
        long succeeded = IntStream.range(0, 20).filter(attempt -> moves(100)).count();
        assertThat(succeeded).isEqualTo(1);
        assertThat(ledger.spendable(anna)).isZero();
        assertThat(ledger.spendable(bert)).isEqualTo(100);
    }

    @Test
    void termsBoundWhatOneTransferMoves() {
        ledger.give(anna, 100);
        Terms bounded = terms(Expiry.KEEP, Optional.of(50L));
        assertThatThrownBy(() -> transfer(anna, bert, 51, bounded)).hasMessageContaining("maximum=50");
        assertThatThrownBy(() -> transfer(anna, bert, 1, bounded)).hasMessageContaining("minimum=2");
        assertThatThrownBy(() -> transfer(anna, anna, 10, bounded)).hasMessageContaining("same member");
        Terms none = SampleTerms.of().terms();
        assertThatThrownBy(() -> transfer(anna, bert, 10, none)).hasMessageContaining("allows no transfers");
        assertThat(ledger.spendable(anna)).isEqualTo(100);
    }

    @Test
    void aTimeFarFromNowIsRefused() {
        ledger.give(anna, 100);
        Instant now = ledger.books.now();
        Terms terms = terms(Expiry.KEEP, Optional.empty());
        assertThatThrownBy(() -> transferAt(now.plusSeconds(601), anna, bert, 10, terms))
                .hasMessageContaining("occurred-at-out-of-bounds");
        assertThatThrownBy(() -> transferAt(now.minusSeconds(61 * 86_400), anna, bert, 10, terms))
                .hasMessageContaining("occurred-at-out-of-bounds");
        assertThat(transferAt(now.minusSeconds(86_400), anna, bert, 10, terms).balanceFrom())
                .isEqualTo(90);
    }

    @Test
    void nobodyGivesToOneWhoHasLeft() {
        ledger.give(anna, 100);
        SampleMembers.close(ledger, bert);
        assertThatThrownBy(() -> transfer(anna, bert, 10, terms(Expiry.KEEP, Optional.empty())))
                .hasMessageContaining("member-closed");
    }

    private boolean moves(long points) {
        try {
            transfer(anna, bert, points, terms(Expiry.KEEP, Optional.empty()));
            return true;
        } catch (org.loyaltyledger.ground.problem.Problem refused) {
            return false;
        }
    }

    private Transfer transfer(UUID from, UUID to, long points, Terms terms) {
        return transferAt(ledger.books.now(), from, to, points, terms);
    }

    private Transfer transferAt(Instant occurredAt, UUID from, UUID to, long points, Terms terms) {
        return (Transfer) ledger.run(new TransferPoints(
                        SampleMembers.party(from),
                        SampleMembers.party(to),
                        points,
                        occurredAt,
                        new TermsVersion(1, Instant.EPOCH, "", terms),
                        MemoryLedger.NOTE,
                        false,
                        false))
                .body();
    }

    /** A point lives for a month from the day it was earned; two points or more may move. */
    private static Terms terms(Expiry expiry, Optional<Long> maximum) {
        Terms plain = SampleTerms.of()
                .expiry(new ExpiryPolicy.Rolling(Period.ofMonths(1), RoundUp.DAY))
                .terms();
        return new Terms(
                plain.zone(),
                plain.currency(),
                plain.points(),
                plain.earning(),
                plain.redemption(),
                plain.returns(),
                new TransferTerms(true, expiry, 2, maximum, TransferTerms.NAMED_BY),
                plain.unknownMember(),
                plain.limits(),
                plain.lateFacts(),
                plain.profit(),
                plain.ties(),
                plain.weights(),
                plain.identifiers());
    }
}
