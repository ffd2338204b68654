package org.loyaltyledger.till.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.Adjustment;
import org.loyaltyledger.api.movement.AdjustmentStatus;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.LimitTerms;
import org.loyaltyledger.vault.terms.PlausibleTerms;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

class AdjustmentTest {

    private final MemoryLedger ledger = new MemoryLedger("2026-01-10T12:00:00Z");
    private UUID anna;

    @BeforeEach
    void enrol() {
        anna = SampleMembers.enrol(ledger, "1");
    }

    @Test
    void anOperatorGivesAndTakes() {
        assertThat(adjust(100, "olga").status()).isEqualTo(201);
        assertThat(adjust(-30, "olga").status()).isEqualTo(201);
        assertThat(ledger.spendable(anna)).isEqualTo(70);
    }

    @Test
    void nobodyTakesWhatIsNotThere() {
        adjust(10, "olga");
        assertThatThrownBy(() -> adjust(-11, "olga")).hasMessageContaining("insufficient-points");
    }

    @Test
    void aboveTheLimitASecondPersonBooksItOnce() {
        Answer proposed = adjust(1_001, "olga");
        Adjustment proposal = (Adjustment) proposed.body();
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposal.status()).isEqualTo(AdjustmentStatus.PROPOSED);
        assertThat(ledger.spendable(anna)).isZero();
        assertThatThrownBy(() -> approve(proposal.id(), "olga")).hasMessageContaining("second-person-needed");

        Adjustment booked = (Adjustment) approve(proposal.id(), "otto").body();
        assertThat(booked.approvedBy()).isEqualTo("otto");
        assertThat(booked.status()).isEqualTo(AdjustmentStatus.BOOKED);
        assertThat(ledger.spendable(anna)).isEqualTo(1_001);
        assertThatThrownBy(() -> approve(proposal.id(), "oskar")).hasMessageContaining("booked already");
    }

    @Test
    void takingMuchNeedsASecondPersonToo() {
        assertThat(adjust(-1_001, "olga").status()).isEqualTo(202);
    }

    private Answer adjust(long points, String operator) {
        return ledger.run(new Adjust(
                UUID.randomUUID(),
                SampleMembers.party(anna),
                new NewAdjustment(MemberRef.of(anna), points, "goodwill", ledger.books.now()),
                terms(),
                new Note(operator, "goodwill", "", 1),
                false));
    }

    @Test
    void whoProposedUnderADisplayNameDoesNotApproveUnderIssuerAndSubject() {
        Adjustment proposal = (Adjustment) adjust(1_001, "olga").body();

        assertThatThrownBy(() -> approve(proposal.id(), "issuer#4711", "olga"))
                .hasMessageContaining("second-person-needed");
        assertThat(ledger.spendable(anna)).isZero();
    }

    private Answer approve(UUID adjustment, String operator) {
        return approve(adjustment, operator, operator);
    }

    private Answer approve(UUID adjustment, String operator, String formerName) {
        return ledger.run(new ApproveAdjustment(
                adjustment, SampleMembers.party(anna), terms(), new Note(operator, "goodwill", "", 1), formerName));
    }

    private static TermsVersion terms() {
        Terms plain = SampleTerms.of().terms();
        LimitTerms limits = new LimitTerms(
                Duration.ofMinutes(10), Period.ofDays(60), List.of(), 1_000, Set.of(), PlausibleTerms.DEFAULT);
        return new TermsVersion(
                1,
                Instant.EPOCH,
                "",
                new Terms(
                        plain.zone(),
                        plain.currency(),
                        plain.points(),
                        plain.earning(),
                        plain.redemption(),
                        plain.returns(),
                        plain.transfer(),
                        plain.unknownMember(),
                        limits,
                        plain.lateFacts(),
                        plain.profit(),
                        plain.ties(),
                        plain.weights(),
                        plain.identifiers()));
    }
}
