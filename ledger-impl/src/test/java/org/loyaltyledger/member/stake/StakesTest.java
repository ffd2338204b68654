package org.loyaltyledger.member.stake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** A point is worth 0.02, an hour 12.00; the zone is Berlin. */
class StakesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final MemoryLedger ledger = new MemoryLedger(NOW.toString());
    private final UUID member = ledger.account();

    @Test
    void pointsAreWorthWhatTheTermsSayByTheDayTheyExpire() {
        ledger.give(member, 100, LotSpec.active(NOW, Instant.parse("2026-03-31T22:00:00Z")));
        ledger.give(member, 25, LotSpec.active(NOW, Instant.parse("2026-03-31T22:00:00Z")));
        ledger.give(member, 7);
        ledger.give(member, 40, LotSpec.pending(NOW, NOW.plusSeconds(3600), Lot.NEVER));

        assertThat(points(NOW))
                .extracting(Stake::label, Stake::money, Stake::portable)
                .containsExactly(
                        tuple("Points that expire on 2026-04-01", money("2.50"), money("2.50")),
                        tuple("Points that never expire", money("0.14"), money("0.14")),
                        tuple("Points that are not active yet", money("0.80"), BigDecimal.ZERO));
    }

    @Test
    void aLaterInstantForeseesWhatWillHaveExpiredAndActivated() {
        ledger.give(member, 100, LotSpec.active(NOW, NOW.plusSeconds(60)));
        ledger.give(member, 40, LotSpec.pending(NOW, NOW.plusSeconds(60), Lot.NEVER));

        assertThat(points(NOW.plusSeconds(60)))
                .extracting(Stake::label, Stake::money)
                .containsExactly(tuple("Points that never expire", money("0.80")));
    }

    @Test
    void benefitsCountByTheDaysTheyHaveLeftAndOpenOnesForAYear() {
        Entitlements held = Entitlements.of(
                List.of(
                        Grant.open(Source.TIER, "GOLD", "", NOW)
                                .with(
                                        "[{\"id\":\"a\",\"kind\":\"EARLY_ACCESS\",\"to\":\"sales\",\"valuePerYear\":\"73.00\"}]"),
                        Grant.open(Source.CLUB, "family", "m1", NOW)
                                .until(Instant.parse("2026-03-11T23:00:00Z"))
                                .with(
                                        "[{\"id\":\"b\",\"kind\":\"EARLY_ACCESS\",\"to\":\"x\",\"valuePerYear\":\"100.00\"},"
                                                + "{\"id\":\"c\",\"kind\":\"EARLY_ACCESS\",\"to\":\"y\"}]")),
                terms());

        assertThat(EntitlementStakes.of(held, appraisal(NOW)))
                .extracting(Stake::source, Stake::money)
                .containsExactly(
                        tuple("TIER/GOLD/a", money("73.00")),
                        // 11 days of 365: 3.0136986...
                        tuple("CLUB/family/b", money("3.01")));
    }

    @Test
    void whatHasToBeToldAgainAndHowLongTheTwoHaveKnownEachOther() {
        Standing anna = new Standing(
                member,
                7,
                1,
                MemberStatus.ACTIVE,
                Optional.empty(),
                Instant.parse("2023-03-01T23:30:00Z"),
                Map.of("milk", "oat", "cup", "own"));

        assertThat(IdentityStakes.of(anna, 3, 2, appraisal(NOW)))
                .extracting(Stake::kind, Stake::minutes, Stake::score)
                .containsExactly(
                        tuple(Stake.Kind.PROCEDURAL, 15L, BigDecimal.ZERO),
                        tuple(Stake.Kind.PROCEDURAL, 4L, BigDecimal.ZERO),
                        // In Berlin she joined on 2 March 2023, so the third year is not full yet.
                        tuple(Stake.Kind.RELATIONAL, 0L, BigDecimal.valueOf(10)),
                        tuple(Stake.Kind.RELATIONAL, 0L, BigDecimal.valueOf(20)));
    }

    @Test
    void yearsInARowEndAtTheFirstGap() {
        assertThat(IdentityStakes.unbroken(Set.of(0L, 1L, 3L))).isEqualTo(2);
        assertThat(IdentityStakes.unbroken(Set.of(1L))).isZero();
    }

    private List<Stake> points(Instant at) {
        return PointStakes.of(ledger.books.lots().open(member), ledger.books.account(member), appraisal(at));
    }

    private Appraisal appraisal(Instant at) {
        return new Appraisal(new Programme(7, "shop", List.of(1)), Map.of(), Map.of(), at, terms(), Optional.empty());
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static Terms terms() {
        return TermsDocument.parse("""
                {"zone":"Europe/Berlin","currency":"EUR",
                 "points":{"name":"beans","value":{"amount":"0.02","currency":"EUR"}},
                 "weights":{"hour":"12"},
                 "earning":{"rules":[{"id":"base","award":{"kind":"FIXED","points":1}}]}}""").terms();
    }
}
