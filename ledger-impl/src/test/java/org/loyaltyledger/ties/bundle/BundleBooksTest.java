package org.loyaltyledger.ties.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.bundle.BundleEnd;
import org.loyaltyledger.api.bundle.BundleMove;
import org.loyaltyledger.api.bundle.BundleStatus;
import org.loyaltyledger.api.bundle.MemberBundle;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Source;

/** Bundles at the counter, with what they pay and grant. */
class BundleBooksTest {

    private static final String BREAKFAST = """
            {id: breakfast, name: Breakfast, kind: K_OF_N, needed: 4, days: 30,
             components: [{sku: milk}, {sku: bread}, {sku: eggs}, {sku: juice}],
             bonus: {points: 200}, benefits: [double], benefitsFor: P14D}""";

    private static final String ONCE = """
            {id: once, name: Once, kind: BASKET, components: [{sku: coffee, quantity: '2'}],
             bonus: {points: 20}, atMost: {times: 1, per: MONTH}}""";

    private static final String DUO = """
            {id: duo, name: Duo, kind: SUBSCRIPTION, parts: [{source: CLUB, code: club}, {source: BUNDLE, code: gift}],
             bonus: {points: 50}, benefits: [delivery]},
            {id: gift, kind: BASKET, components: [{sku: gift}], benefits: [double], benefitsFor: P1M}""";

    private static final String ADD_ONS = """
            {id: term, kind: ADD_ON, base: {source: CLUB, code: club}, term: P3M, benefits: [delivery]},
            {id: open, kind: ADD_ON, base: {source: CLUB, code: club}, benefits: [double]},
            {id: more, kind: ADD_ON, base: {source: BUNDLE, code: open}, benefits: [double]}""";

    private static final Instant MARCH = Instant.parse("2026-03-01T15:00:00Z");

    @Test
    void aBreakfastPaysWithTheSaleThatCompletesIt() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        assertThat(counter.buys(anna, "r1", "milk", "bread"))
                .extracting(Followed::text)
                .containsExactly("Breakfast: 2 of 4 to go, 30 days left");
        assertThat(counter.buys(anna, "r2", "milk")).isEmpty();
        counter.ledger.at("2026-03-22T15:00:00Z");
        assertThat(counter.buys(anna, "r3", "eggs"))
                .extracting(Followed::text)
                .containsExactly("Breakfast: 1 of 4 to go, 9 days left");
        assertThat(counter.points(anna)).isZero();

        assertThat(counter.buys(anna, "r4", "juice", "soap")).singleElement().satisfies(followed -> {
            assertThat(followed.source()).isEqualTo("BUNDLE/breakfast");
            assertThat(followed.points()).isEqualTo(200);
            assertThat(followed.transaction()).isPresent();
        });
        assertThat(counter.points(anna)).isEqualTo(200);
        assertThat(counter.ledger.books.journal()).singleElement().satisfies(booked -> {
            assertThat(booked.kind()).isEqualTo(TransactionKind.BONUS);
            assertThat(booked.note().reason()).isEqualTo("bundle complete: Breakfast");
            assertThat(booked.note().reference()).isEqualTo("s1/r4");
            assertThat(booked.note().termsVersion()).isEqualTo(1);
        });
        // Fourteen local days from the 22nd.
        assertThat(counter.held(anna, Instant.parse("2026-04-05T03:59:59Z"))).containsExactly("breakfast");
        assertThat(counter.held(anna, Instant.parse("2026-04-05T04:00:00Z"))).isEmpty();
    }

    @Test
    void aSaleThatArrivesLateLandsInItsOwnTime() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        counter.buys(anna, "r1", "milk", "bread");
        counter.ledger.at("2026-03-10T15:00:00Z");
        counter.buys(anna, "r3", "juice");
        counter.ledger.at("2026-03-20T15:00:00Z");
        assertThat(counter.buysAt(
                        Instant.parse("2026-03-05T15:00:00Z"),
                        counter.version(),
                        anna,
                        "r2",
                        Counter.pieces(1, "eggs")))
                .extracting(Followed::points)
                .containsExactly(200L);
        // It was complete on the 10th, so its benefits began then.
        assertThat(counter.held(anna, Instant.parse("2026-03-10T14:59:59Z"))).isEmpty();
        assertThat(counter.held(anna, Instant.parse("2026-03-10T15:00:00Z"))).containsExactly("breakfast");
        assertThat(counter.held(anna, Instant.parse("2026-03-24T04:00:00Z"))).isEmpty();
    }

    @Test
    void aBonusThatALateSaleEarnedInsteadEndsWhenPointsOfThatSaleEnd() {
        Counter counter = new Counter(MARCH.toString(), ONCE);
        UUID anna = counter.member("1");
        counter.ledger.at("2026-03-20T15:00:00Z");
        counter.buys(anna, "r2", "coffee", "coffee");
        Instant early = Instant.parse("2026-03-05T15:00:00Z");
        assertThat(counter.buysAt(early, counter.version(), anna, "r1", Counter.pieces(1, "coffee", "coffee")))
                .singleElement()
                .satisfies(followed -> {
                    assertThat(followed.points()).isZero();
                    assertThat(followed.text()).isEqualTo("Once: its bonus was earned by another purchase");
                });
        assertThat(counter.points(anna)).isEqualTo(20);
        assertThat(counter.ledger.books.lots().open(anna)).singleElement().satisfies(lot -> {
            assertThat(lot.earnedAt()).isEqualTo(early);
            assertThat(lot.remaining()).isEqualTo(20);
        });
        // The first comes back: the second is what the month's bonus is paid for, as if the first had never been.
        counter.bringsBack(anna, "r1", early, "coffee");
        assertThat(counter.points(anna)).isEqualTo(20);
        assertThat(counter.ledger.books.lots().open(anna))
                .extracting(Lot::earnedAt)
                .containsExactly(Instant.parse("2026-03-20T15:00:00Z"));
    }

    @Test
    void ofABonusThatWasSpentOnlyTheRestIsEarnedByAnotherSale() {
        Counter counter = new Counter(MARCH.toString(), ONCE);
        UUID anna = counter.member("1");
        counter.ledger.at("2026-03-20T15:00:00Z");
        counter.buys(anna, "r2", "coffee", "coffee");
        counter.ledger.take(anna, 15);
        Instant early = Instant.parse("2026-03-05T15:00:00Z");
        counter.buysAt(early, counter.version(), anna, "r1", Counter.pieces(1, "coffee", "coffee"));
        assertThat(counter.points(anna)).isEqualTo(5);
        assertThat(counter.ledger.books.lots().open(anna))
                .extracting(Lot::earnedAt)
                .containsExactly(early);
        counter.bringsBack(anna, "r2", Instant.parse("2026-03-20T15:00:00Z"), "coffee");
        assertThat(counter.points(anna)).isEqualTo(5);
        counter.bringsBack(anna, "r1", early, "coffee");
        assertThat(counter.points(anna)).isEqualTo(-15);
    }

    @Test
    void whatComesBackUndoesWhatItEarnedExactlyOnce() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        counter.buys(anna, "r1", "milk", "milk", "bread", "eggs", "juice");
        assertThat(counter.points(anna)).isEqualTo(200);
        counter.ledger.at("2026-03-03T15:00:00Z");
        assertThat(counter.bringsBack(anna, "r1", MARCH, "milk")).isEmpty();
        assertThat(counter.points(anna)).isEqualTo(200);
        assertThat(counter.bringsBack(anna, "r1", MARCH, "milk"))
                .extracting(Followed::points)
                .containsExactly(-200L);
        assertThat(counter.bringsBack(anna, "r1", MARCH, "bread")).isEmpty();
        assertThat(counter.points(anna)).isZero();
        // It was held until it was undone, and no longer.
        assertThat(counter.held(anna, Instant.parse("2026-03-03T14:59:59Z"))).containsExactly("breakfast");
        assertThat(counter.held(anna, Instant.parse("2026-03-03T15:00:00Z"))).isEmpty();
        // What is left of the sale still counts: with new milk and bread it is complete again.
        counter.buys(anna, "r2", "milk", "bread");
        assertThat(counter.points(anna)).isEqualTo(200);
    }

    @Test
    void pointsThatWereSpentBecomeADebt() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        counter.buys(anna, "r1", "milk", "bread", "eggs", "juice");
        counter.ledger.take(anna, 150);
        counter.bringsBack(anna, "r1", MARCH, "milk");
        assertThat(counter.points(anna)).isEqualTo(-150);
    }

    @Test
    void purchasesAreJudgedByTheTermsOfTheirOwnTime() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        TermsVersion first = counter.version();
        counter.buys(anna, "r1", "milk", "bread", "eggs", "juice");
        counter.ledger.at("2026-03-05T15:00:00Z");
        counter.publish(BREAKFAST.replace("points: 200", "points: 500").replace("needed: 4", "needed: 2"));
        counter.buys(anna, "r2", "milk", "bread");
        assertThat(counter.points(anna)).isEqualTo(700);
        // Three and one more under the first terms: the second sale of those days completes nothing by itself.
        counter.buysAt(Instant.parse("2026-03-02T15:00:00Z"), first, anna, "r0", Counter.pieces(1, "milk", "bread"));
        assertThat(counter.points(anna)).isEqualTo(700);
        counter.bringsBack(anna, "r1", MARCH, first, Counter.pieces(-1, "eggs"));
        // Of the first days juice, milk and bread are left, which are fewer than four; r2 is complete by its own terms.
        assertThat(counter.points(anna)).isEqualTo(500);
    }

    @Test
    void C79_baseAndAddOnOfThreeMonthsAndAnOpenOneAllEndOnFirstOfApril() {
        Counter counter = new Counter("2023-01-01T05:00:00Z", ADD_ONS);
        UUID anna = counter.member("1");
        Instant april = Instant.parse("2023-04-01T04:00:00Z");
        counter.grant(anna, club("2023-01-01T05:00:00Z").until(april));
        counter.joins(anna, "term");
        MemberBundle open = (MemberBundle) counter.joins(anna, "open");
        assertThat(open.status()).isEqualTo(BundleStatus.HELD);
        assertThat(open.text()).isEqualTo("held until 2023-04-01");
        assertThat(open.heldUntil()).isEqualTo(april);
        assertThat(counter.held(anna, april.minusSeconds(1))).containsExactlyInAnyOrder("club", "term", "open");
        assertThat(counter.held(anna, april)).isEmpty();
    }

    @Test
    void C79_anAddOnEndsWithItsBaseWhoeverEndsThat() {
        Counter counter = new Counter("2023-01-01T05:00:00Z", ADD_ONS);
        UUID anna = counter.member("1");
        counter.grant(anna, club("2023-01-01T05:00:00Z"));
        counter.joins(anna, "term");
        counter.joins(anna, "open");
        counter.joins(anna, "more");
        Instant february = Instant.parse("2023-02-10T05:00:00Z");
        counter.end(anna, Source.CLUB, "m1", february);
        assertThat(counter.held(anna, february)).isEmpty();
        counter.ledger.at("2023-02-11T05:00:00Z");
        assertThat(counter.bundle(anna, "open").text()).isEqualTo("1 of 1 missing");
        assertThatThrownBy(() -> counter.joins(anna, "open")).hasMessageContaining("bundle-incomplete");
        // Another membership does not bring it back; one signs up anew.
        counter.grant(anna, club("2023-02-12T05:00:00Z"));
        counter.ledger.at("2023-02-12T06:00:00Z");
        counter.midnight(anna);
        assertThat(counter.held(anna, counter.ledger.books.now())).containsExactly("club");
        counter.joins(anna, "open");
        assertThat(counter.held(anna, counter.ledger.books.now())).containsExactly("club", "open");
    }

    @Test
    void anOpenAddOnGoesOnWhenItsBaseIsProlonged() {
        Counter counter = new Counter("2023-01-01T05:00:00Z", ADD_ONS);
        UUID anna = counter.member("1");
        Grant membership = club("2023-01-01T05:00:00Z").until(Instant.parse("2023-02-01T05:00:00Z"));
        counter.grant(anna, membership);
        counter.joins(anna, "open");
        counter.joins(anna, "more");
        counter.ledger.at("2023-02-01T05:00:00Z");
        counter.grant(anna, membership.until(Instant.parse("2023-03-01T05:00:00Z")));
        counter.midnight(anna);
        assertThat(counter.held(anna, Instant.parse("2023-02-28T05:00:00Z"))).containsExactly("club", "open", "more");
        assertThat(counter.held(anna, Instant.parse("2023-03-01T05:00:00Z"))).isEmpty();
    }

    @Test
    void aBaseIsNotLeftWhileAddOnsRunUnlessTheyEndWithIt() {
        Counter counter = new Counter("2023-01-01T05:00:00Z", ADD_ONS);
        UUID anna = counter.member("1");
        counter.grant(anna, club("2023-01-01T05:00:00Z"));
        counter.joins(anna, "open");
        counter.joins(anna, "more");
        assertThatThrownBy(() -> counter.joins(anna, "more")).hasMessageContaining("conflict");
        counter.ledger.at("2023-01-05T05:00:00Z");
        assertThatThrownBy(() -> counter.leaves(anna, "open", false)).hasMessageContaining("add-ons-running");
        assertThat(counter.held(anna, counter.ledger.books.now())).containsExactly("club", "open", "more");
        assertThat(((BundleEnd) counter.leaves(anna, "open", true)).addOns()).containsExactly("more");
        assertThat(counter.held(anna, counter.ledger.books.now())).containsExactly("club");
        assertThatThrownBy(() -> counter.leaves(anna, "open", true)).hasMessageContaining("conflict");
    }

    @Test
    void aBundleOfPartsIsThereByItselfAndPaysOnce() {
        Counter counter = new Counter(MARCH.toString(), DUO);
        UUID anna = counter.member("1");
        counter.grant(anna, club("2026-03-01T05:00:00Z"));
        assertThat(counter.bundle(anna, "duo").text()).isEqualTo("1 of 2 missing");
        assertThat(counter.buys(anna, "r1", "gift"))
                .extracting(Followed::source)
                .containsExactly("BUNDLE/gift", "BUNDLE/duo");
        assertThat(counter.points(anna)).isEqualTo(50);
        assertThat(counter.held(anna, MARCH)).contains("duo");
        // The gift's benefits end on 1 April, and the bundle with them.
        assertThat(counter.bundle(anna, "duo").heldUntil()).isEqualTo(Instant.parse("2026-04-01T04:00:00Z"));
        counter.ledger.at("2026-04-10T15:00:00Z");
        assertThat(counter.bundle(anna, "duo").status()).isEqualTo(BundleStatus.INCOMPLETE);
        counter.buys(anna, "r2", "gift");
        assertThat(counter.held(anna, counter.ledger.books.now())).contains("duo");
        assertThat(counter.points(anna)).isEqualTo(50);
    }

    @Test
    void aBundleGoesOverWholeAndReturnsFollowIt() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        UUID bert = counter.member("2");
        counter.buys(anna, "r1", "milk", "bread", "eggs");
        BundleMove move = (BundleMove) counter.moves(anna, bert, "breakfast");
        assertThat(move.to()).isEqualTo(bert);
        assertThat(counter.bundle(anna, "breakfast").done()).isZero();
        assertThat(counter.bundle(bert, "breakfast").done()).isEqualTo(3);
        counter.ledger.at("2026-03-02T15:00:00Z");
        counter.buys(bert, "r2", "juice");
        assertThat(counter.points(bert)).isEqualTo(200);
        // Anna brings her milk back: nothing of hers is undone, the breakfast is Bert's.
        assertThat(counter.bringsBack(anna, "r1", MARCH, "milk")).isEmpty();
        assertThat(counter.points(anna)).isZero();
        assertThat(counter.points(bert)).isZero();
        assertThat(counter.held(bert, counter.ledger.books.now())).isEmpty();
        assertThatThrownBy(() -> counter.moves(anna, bert, "breakfast")).hasMessageContaining("conflict");
    }

    @Test
    void whatIsHeldOfABundleGoesAlong() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        UUID bert = counter.member("2");
        counter.buys(anna, "r1", "milk", "bread", "eggs", "juice");
        counter.ledger.at("2026-03-05T15:00:00Z");
        counter.moves(anna, bert, "breakfast");
        assertThat(counter.held(anna, MARCH)).containsExactly("breakfast");
        assertThat(counter.held(anna, counter.ledger.books.now())).isEmpty();
        assertThat(counter.held(bert, counter.ledger.books.now())).containsExactly("breakfast");
        assertThat(counter.held(bert, Instant.parse("2026-03-15T04:00:00Z"))).isEmpty();
    }

    @Test
    void anAddOnGoesOnlyToWhoHoldsItsBase() {
        Counter counter = new Counter("2023-01-01T05:00:00Z", ADD_ONS);
        UUID anna = counter.member("1");
        UUID bert = counter.member("2");
        counter.grant(anna, club("2023-01-01T05:00:00Z"));
        counter.joins(anna, "open");
        counter.joins(anna, "more");
        counter.ledger.at("2023-01-05T05:00:00Z");
        assertThatThrownBy(() -> counter.moves(anna, bert, "open")).hasMessageContaining("bundle-incomplete");
        counter.grant(bert, club("2023-01-03T05:00:00Z"));
        assertThat(((BundleMove) counter.moves(anna, bert, "open")).addOns()).containsExactly("more");
        assertThat(counter.held(anna, counter.ledger.books.now())).containsExactly("club");
        assertThat(counter.held(bert, counter.ledger.books.now())).containsExactlyInAnyOrder("club", "open", "more");
        assertThat(counter.held(bert, Instant.parse("2023-01-04T05:00:00Z"))).containsExactly("club");
    }

    @Test
    void twoEnrolmentsOfOnePersonCountTogether() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        UUID again = counter.member("2");
        counter.buys(anna, "r1", "milk", "bread");
        counter.buys(again, "r2", "eggs");
        counter.merges(anna, again);
        counter.ledger.at("2026-03-02T15:00:00Z");
        counter.buys(anna, "r3", "juice");
        assertThat(counter.points(anna)).isEqualTo(200);
        counter.bringsBack(anna, "r2", MARCH, "eggs");
        assertThat(counter.points(anna)).isZero();
    }

    @Test
    void whatTwoEnrolmentsCompletedTogetherIsPaidWhenTheyBecomeOne() {
        for (boolean ontoFirst : List.of(true, false)) {
            Counter counter = new Counter(MARCH.toString(), BREAKFAST);
            UUID anna = counter.member("1");
            UUID again = counter.member("2");
            counter.buys(anna, "r1", "milk", "bread");
            counter.buys(again, "r2", "eggs", "juice");
            UUID one = ontoFirst ? anna : again;
            counter.merges(one, ontoFirst ? again : anna);
            assertThat(counter.points(one)).isEqualTo(200);
            counter.bringsBack(one, "r1", MARCH, "milk");
            assertThat(counter.points(one)).isZero();
        }
    }

    @Test
    void aBonusThatEachWasPaidBeforeTheyBecameOneStays() {
        Counter counter = new Counter(
                MARCH.toString(),
                "{id: pair, kind: BASKET, components: [{sku: milk}], bonus: {points: 50},"
                        + " atMost: {times: 1, per: EVER}}");
        UUID anna = counter.member("1");
        UUID again = counter.member("2");
        counter.buys(anna, "r1", "milk");
        counter.buys(again, "r2", "milk");
        counter.merges(anna, again);
        assertThat(counter.points(anna)).isEqualTo(100);
        counter.buys(anna, "r3", "milk");
        assertThat(counter.points(anna)).isEqualTo(100);
        assertThat(counter.bundle(anna, "pair").completions()).isEqualTo(1);
    }

    @Test
    void whoLeavesHoldsNothing() {
        Counter counter = new Counter(MARCH.toString(), BREAKFAST);
        UUID anna = counter.member("1");
        counter.buys(anna, "r1", "milk", "bread", "eggs", "juice");
        counter.closes(anna);
        assertThat(counter.held(anna, counter.ledger.books.now())).isEmpty();
    }

    private static Grant club(String from) {
        return new Grant(Source.CLUB, "club", "m1", Instant.parse(from), Lot.NEVER, java.util.Optional.empty());
    }

    @Test
    void aBasketThatHoldsItAllPays() {
        Counter counter = new Counter(
                MARCH.toString(),
                "{id: set, kind: BASKET, components: [{department: FOOD, amount: '5.00'}, {department: CARE}],"
                        + " bonus: {percent: '10'}, atMost: {times: 1, per: DAY}}");
        UUID anna = counter.member("1");
        assertThat(counter.buys(anna, "r1", "milk", "soap")).isEmpty();
        // 7.50 for two kinds of food and soap: 10 % are 0.75, which are 75 points.
        assertThat(counter.buys(anna, "r2", "milk", "bread", "soap"))
                .extracting(Followed::points)
                .isEqualTo(List.of(75L));
        assertThat(counter.buys(anna, "r3", "milk", "bread", "soap")).isEmpty();
        assertThat(counter.bundle(anna, "set").status()).isEqualTo(BundleStatus.FULL);
        counter.bringsBack(anna, "r2", MARCH, "bread");
        // The first no longer holds it all, so the third of that day counts instead.
        assertThat(counter.points(anna)).isEqualTo(75);
    }
}
