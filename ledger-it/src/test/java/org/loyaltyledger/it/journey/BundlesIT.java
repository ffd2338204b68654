package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.bundle.BundleClient;
import org.loyaltyledger.api.bundle.BundleStatus;
import org.loyaltyledger.api.bundle.MemberBundle;
import org.loyaltyledger.api.bundle.NewBundleEnd;
import org.loyaltyledger.api.bundle.NewBundleMove;
import org.loyaltyledger.api.club.Cancellation;
import org.loyaltyledger.api.club.ChangeTiming;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.sale.SaleLine;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** A breakfast, a box and what runs beside it, with a clock that is pushed. */
@RunningLedger
class BundlesIT {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String BUNDLES = """
            benefits:
              - {id: double, name: Double points, kind: EARN_MULTIPLIER, factor: "2"}
            bundles:
              - {id: breakfast, name: Breakfast, kind: K_OF_N, needed: 4, days: 30,
                 components: [{sku: milk}, {sku: rolls}, {sku: eggs}, {department: JUICE, amount: "2.00"}],
                 bonus: {points: 200}}
              - {id: box, name: Box, kind: BASKET, components: [{sku: box}], benefits: [double], benefitsFor: P3M}
              - {id: term, kind: ADD_ON, base: {source: BUNDLE, code: box}, term: P3M, benefits: [double]}
              - {id: open, kind: ADD_ON, base: {source: BUNDLE, code: box}, benefits: [double]}
              - {id: more, kind: ADD_ON, base: {source: BUNDLE, code: open}, benefits: [double]}
              - {id: both, kind: SUBSCRIPTION, parts: [{source: BUNDLE, code: open}, {source: BUNDLE, code: term}],
                 bonus: {points: 30}, benefits: [double]}
              - {id: regular, kind: SUBSCRIPTION, parts: [{source: CLUB, code: year}, {source: BUNDLE, code: box}],
                 bonus: {points: 40}, benefits: [double]}
            """;

    private final Shop shop =
            Shop.openUnder(Service.shared(), Shop.document("plain").replaceAll("(?s)bundles:.*", "") + BUNDLES);
    private final Caller till = shop.till();
    private final UUID ada = shop.enrol("ada");
    private final UUID bob = shop.enrol("bob");
    private final LocalDate first = LocalDate.now(ZONE).withDayOfYear(1).plusYears(1);
    private int receipts;

    @AfterEach
    void theTrueTimeAgain() {
        clock(Instant.now());
    }

    @Test
    void aBreakfastIsRecognisedAtTheTillAndUndoneByReturns() {
        clock(day(0));
        buy(ada, day(0), "milk", "rolls");
        assertThat(bundle(ada, "breakfast").text()).isEqualTo("2 of 4 to go, 30 days left");
        clock(day(21));
        buy(ada, day(21), "eggs");
        assertThat(bundle(ada, "breakfast").text()).isEqualTo("1 of 4 to go, 9 days left");
        assertThat(bundleAt(ada, "breakfast", day(40)).text()).isEqualTo("3 of 4 to go, 11 days left");

        // An offline till brings the juice a week later.
        clock(day(28));
        Reply late = buy(ada, day(22), "juice");
        JsonNode consequence = late.json().at("/consequences/0");
        assertThat(consequence.at("/source").asText()).isEqualTo("BUNDLE/breakfast");
        assertThat(consequence.at("/points").asLong()).isEqualTo(200);
        String booking = consequence.at("/transaction").asText();
        JsonNode booked = shop.auditor()
                .get(shop.path("/transactions/" + booking))
                .expect(200)
                .json();
        assertThat(booked.at("/kind").asText()).isEqualTo("BONUS");
        assertThat(booked.at("/occurredAt").asText()).isEqualTo(day(22).toString());
        assertThat(shop.spendable(ada)).isEqualTo(4 * 3 + 200);

        bringBack("2", "N1");
        assertThat(shop.spendable(ada)).isEqualTo(3 * 3);
        bringBack("1", "N2");
        assertThat(shop.spendable(ada)).isEqualTo(2 * 3);
        assertThat(bundle(ada, "breakfast").points()).isZero();
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void C79_baseAndAddOnsAllEndOnFirstOfApril() {
        clock(day(0));
        Reply tooSoon = post(ada, "open/join", "");
        assertThat(tooSoon.expect(422).problem()).isEqualTo("bundle-incomplete");
        buy(ada, day(0), "box");
        MemberBundle open = bundles().join(shop.programme(), ada, "open", key());
        MemberBundle term = bundles().join(shop.programme(), ada, "term", key());
        Instant april = first.withMonth(4).atStartOfDay(ZONE).toInstant();
        assertThat(open.heldUntil()).isEqualTo(april);
        assertThat(term.heldUntil()).isEqualTo(april);
        assertThat(held(april.minusSeconds(1))).containsExactlyInAnyOrder("box", "open", "term", "both");
        assertThat(held(april)).isEmpty();
        assertThat(bundle(ada, "both").status()).isEqualTo(BundleStatus.HELD);
        assertThat(post(ada, "open/join", "").expect(409).problem()).isEqualTo("conflict");

        // Signing up for the second part made it complete, which pays once, whatever is done since.
        assertThat(bundle(ada, "both").points()).isEqualTo(30);
        buy(ada, day(0), "soap");
        assertThat(bundle(ada, "both").points()).isEqualTo(30);
        clock(april);
        buy(ada, april, "soap");
        assertThat(bundle(ada, "both").status()).isEqualTo(BundleStatus.INCOMPLETE);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aBaseIsNotLeftWhileAddOnsRun() {
        clock(day(0));
        buy(ada, day(0), "box");
        bundles().join(shop.programme(), ada, "open", key());
        bundles().join(shop.programme(), ada, "more", key());
        Map<String, Long> before = Environment.get().database().rows();
        Reply refused = post(ada, "open/leave", shop.json(new NewBundleEnd("enough", null)));
        assertThat(refused.expect(422).problem()).isEqualTo("add-ons-running");
        assertThat(refused.json().at("/addOns/0").asText()).isEqualTo("more");
        assertThat(post(ada, "breakfast/join", "").expect(409).problem()).isEqualTo("conflict");
        assertThat(post(ada, "nothing/join", "").expect(404).problem()).isEqualTo("not-found");
        assertThat(held(day(1))).containsExactlyInAnyOrder("box", "open", "more");
        Map<String, Long> after = Environment.get().database().rows();
        assertThat(after.get("bundle_progress")).isEqualTo(before.get("bundle_progress"));
        assertThat(after.get("bundle_change")).isEqualTo(before.get("bundle_change"));

        Reply left = post(ada, "open/leave?withAddOns=true", shop.json(new NewBundleEnd("enough", null)));
        assertThat(left.expect(200).json().at("/addOns/0").asText()).isEqualTo("more");
        assertThat(held(day(1))).containsExactly("box");
        assertThat(bundle(ada, "open").changes()).extracting("what").containsExactly("JOINED", "LEFT");
    }

    @Test
    void aBundleOfAClubAndABoxIsThereAsSoonAsBothAre() {
        clock(day(0));
        buy(ada, day(0), "box");
        NewMembership year = new NewMembership("regulars", "year");
        Reply joined =
                till.post(shop.path("/members/" + ada + "/memberships"), year).expect(201);

        assertThat(bundle(ada, "regular").status()).isEqualTo(BundleStatus.INCOMPLETE);
        String charges = "/memberships/" + joined.text("/id") + "/charges/";
        till.post(shop.path("/members/" + ada + charges + joined.text("/due/0/id") + "/paid"), "{}")
                .expect(200);

        // The club knows nothing of it, and nothing was done since; yet it is held from the payment on, and at midnight
        // it is paid.
        assertThat(bundle(ada, "regular").status()).isEqualTo(BundleStatus.HELD);
        assertThat(bundle(ada, "regular").points()).isZero();
        clock(day(1));
        shop.runDays();
        assertThat(bundle(ada, "regular").points()).isEqualTo(40);
        assertThat(shop.spendable(ada)).isEqualTo(3 + 40);
        shop.runDays();
        assertThat(shop.spendable(ada)).isEqualTo(3 + 40);

        String cancellation = "/memberships/" + joined.text("/id") + "/cancellation";
        till.post(shop.path("/members/" + ada + cancellation), new Cancellation(ChangeTiming.NOW, "enough"))
                .expect(200);
        assertThat(bundle(ada, "regular").status()).isEqualTo(BundleStatus.INCOMPLETE);
        assertThat(held(day(2))).containsExactly("box");
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void aBundleMovesToAnotherMember() {
        clock(day(0));
        buy(ada, day(0), "milk", "rolls", "eggs");
        NewBundleMove gift = new NewBundleMove(MemberRef.of(bob), "a gift");
        assertThat(till.post(path(ada, "breakfast/move"), gift).status()).isEqualTo(403);
        shop.operator().post(path(ada, "breakfast/move"), gift).expect(200);
        assertThat(bundle(ada, "breakfast").done()).isZero();
        assertThat(bundle(bob, "breakfast").done()).isEqualTo(3);
        buy(bob, day(0), "juice");
        assertThat(shop.spendable(bob)).isEqualTo(3 + 200);

        bringBack("1", "N1");
        assertThat(shop.spendable(ada)).isEqualTo(6);
        assertThat(shop.spendable(bob)).isEqualTo(3);
        assertThat(shop.member(ada).get(path(ada, "breakfast")).expect(200).text("/changes/0/what"))
                .isEqualTo("GIVEN");
        shop.member(ada).get(path(bob, "breakfast")).expect(404);
        assertThat(shop.audit()).isEmpty();
    }

    /** Brings back one of the first line of a sale. */
    private void bringBack(String receipt, String number) {
        till.post(
                        shop.path("/sales/R-" + receipt + "/returns"),
                        "{\"returnNo\":\"" + number
                                + "\",\"store\":\"S1\",\"lines\":[{\"line\":1,\"quantity\":1}],\"reason\":\"stale\"}")
                .expect(201);
    }

    private Reply buy(UUID member, Instant at, String... articles) {
        List<SaleLine> lines = new ArrayList<>();
        for (String article : Arrays.asList(articles)) {
            lines.add(new SaleLine(
                    article,
                    null,
                    article.toUpperCase(Locale.ROOT),
                    BigDecimal.ONE,
                    Shop.dollars("3.00"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        NewSale sale =
                NewSale.of("S1", "R-" + ++receipts, MemberRef.of(member), lines).at(at);
        return till.post(shop.path("/sales"), sale).expect(201);
    }

    private MemberBundle bundle(UUID member, String bundle) {
        return bundles().read(shop.programme(), member, bundle);
    }

    private MemberBundle bundleAt(UUID member, String bundle, Instant at) {
        return bundles().list(shop.programme(), member, at.toString()).items().stream()
                .filter(one -> one.bundle().equals(bundle))
                .findFirst()
                .orElseThrow();
    }

    private List<String> held(Instant at) {
        List<String> held = new ArrayList<>();
        till.get(shop.path("/members/" + ada + "/entitlements?at=" + at))
                .expect(200)
                .json()
                .at("/items")
                .forEach(one -> held.add(one.at("/code").asText()));
        return held;
    }

    private BundleClient bundles() {
        return till.use(BundleClient.class);
    }

    private Reply post(UUID member, String rest, String body) {
        return till.post(path(member, rest), UUID.randomUUID().toString(), body);
    }

    private String path(UUID member, String rest) {
        return shop.path("/members/" + member + "/bundles/" + rest);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Instant day(int number) {
        return first.plusDays(number).atTime(12, 0).atZone(ZONE).toInstant();
    }

    private static void clock(Instant now) {
        Service.shared()
                .operator()
                .put("/v1/clock", "{\"now\":\"" + now + "\"}")
                .expect(200);
    }
}
