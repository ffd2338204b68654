package org.loyaltyledger.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.activity.NewEvent;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.partner.NewPartner;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.RunningLedger;

/** A partner knows the members that are linked to it, of them what its registration names, and acts for its stores. */
@RunningLedger
class PartnerIT {

    private final Shop shop = Shop.open("plain");
    private final UUID ada = shop.enrolWith("card-ada", 100);
    private final UUID ben = shop.enrolWith("card-ben", 100);
    private final Caller airline = shop.partner("airline", List.of(MemberField.POINTS), ada);

    @Test
    void nobodyIsListed() {
        airline.get(shop.path("/members")).expect(403);
        shop.till().get(shop.path("/members")).expect(403);
        shop.auditor().get(shop.path("/members")).expect(200);
    }

    @Test
    void strangersDoNotExist() {
        assertThat(lookUp(airline, "card", "card-ben").json().at("/items")).isEmpty();
        airline.get(shop.path("/members/" + ben)).expect(404);
        airline.get(shop.path("/members/" + ben + "/balance")).expect(404);
        for (MemberRef stranger : List.of(MemberRef.by("card", "card-ben"), MemberRef.of(ben))) {
            MemberRef nobody =
                    stranger.id() == null ? MemberRef.by("card", "card-xxx") : MemberRef.of(UUID.randomUUID());
            for (String path : List.of("/sales", "/sales/quote")) {
                same(airline.post(shop.path(path), sale(stranger)), airline.post(shop.path(path), sale(nobody)));
            }
            for (String path : List.of("/redemptions", "/redemptions/holds", "/redemptions?dryRun=true")) {
                same(
                        airline.post(shop.path(path), NewRedemption.pay(stranger, "pay", 10)),
                        airline.post(shop.path(path), NewRedemption.pay(nobody, "pay", 10)));
            }
            same(
                    airline.post(shop.path("/activities"), new NewEvent(stranger, "visit", null, null, null, null)),
                    airline.post(shop.path("/activities"), new NewEvent(nobody, "visit", null, null, null, null)));
        }
        assertThat(shop.spendable(ben)).isEqualTo(100);
    }

    @Test
    void strangersAreParkedForLikeCardsThatNobodyHas() {
        Shop parking = Shop.openUnder(
                shop.service(), Shop.document("plain").replace("unknownMember: REFUSE", "unknownMember: PARK"));
        UUID eve = parking.enrol("card-eve");
        Caller partner = parking.partner("airline", List.of());
        Reply stranger = partner.post(parking.path("/sales"), sale(MemberRef.by("card", "card-eve"), "R1"));
        Reply nobody = partner.post(parking.path("/sales"), sale(MemberRef.by("card", "card-xxx"), "R2"));
        assertThat(stranger.expect(201).text("/status")).isEqualTo("PARKED");
        assertThat(nobody.expect(201).text("/status")).isEqualTo("PARKED");
        assertThat(stranger.text()).doesNotContain(eve.toString());

        // The member agrees: what waited for it is booked.
        parking.member(eve)
                .put(parking.path("/members/" + eve + "/partners/airline"), "")
                .expect(200);
        assertThat(parking.spendable(eve)).isEqualTo(10);
        assertThat(parking.audit()).isEmpty();
    }

    @Test
    void ofWhomItKnowsItSeesWhatItsRegistrationNames() {
        shop.operator()
                .post(shop.path("/members/" + ada + "/identifiers"), new Identifier("phone", "+49305550101"))
                .expect(200);
        Reply member = airline.get(shop.path("/members/" + ada)).expect(200);
        assertThat(member.text("/id")).isEqualTo(ada.toString());
        assertThat(member.json().at("/identifiers")).isEmpty();
        assertThat(member.text()).doesNotContain("5550101");
        airline.get(shop.path("/members/" + ada + "/balance")).expect(200);
        airline.get(shop.path("/members/" + ada + "/transactions")).expect(403);
        airline.get(shop.path("/members/" + ada + "/memberships")).expect(403);
        airline.get(shop.path("/members/" + ada + "/switching-cost")).expect(403);
    }

    @Test
    void aTillSeesWhatItNeeds() {
        UUID eve = UUID.fromString(shop.operator()
                .post(
                        shop.path("/members"),
                        new NewMember(
                                List.of(new Identifier("card", "card-eve"), new Identifier("phone", "+49305550102")),
                                null,
                                Map.of("likes", "tea")))
                .expect(201)
                .text("/id"));
        Reply found = lookUp(shop.till(), "card", "card-eve");
        assertThat(found.text("/items/0/id")).isEqualTo(eve.toString());
        assertThat(found.text("/items/0/identifiers/0/value")).isEqualTo("card-eve");
        Reply read = shop.till().get(shop.path("/members/" + eve)).expect(200);
        for (Reply told : List.of(found, read)) {
            assertThat(told.text()).doesNotContain("5550102").doesNotContain("tea");
        }
        shop.till().get(shop.path("/members/" + eve + "/switching-cost")).expect(403);
        shop.till()
                .delete(shop.path("/members/" + eve + "/identifiers/card/card-eve"))
                .expect(403);
        assertThat(shop.member(eve).get(shop.path("/members/" + eve)).text()).contains("5550102", "tea");
    }

    @Test
    void itActsForItsOwnStoresAndBrands() {
        airline.post(shop.path("/sales"), sale(MemberRef.of(ada)).replace("\"S1\"", "\"S2\""))
                .expect(403);
        airline.post(shop.path("/redemptions"), redemption("S2")).expect(403);
        airline.post(shop.path("/redemptions"), redemption("S1")).expect(201);
        airline.post(shop.path("/sales"), sale(MemberRef.of(ada))).expect(201);

        shop.operator()
                .put(
                        shop.path("/partners/airline"),
                        new NewPartner("airline", "Tea", List.of(), List.of("fine-tea"), List.of(), List.of()))
                .expect(200);
        String tea = sale(MemberRef.of(ada)).replace("\"sku\"", "\"attributes\":{\"brand\":\"fine-tea\"},\"sku\"");
        airline.post(shop.path("/sales"), tea.replace("\"S1\"", "\"S2\"")).expect(201);
        airline.post(shop.path("/sales"), sale(MemberRef.of(ada)).replace("\"S1\"", "\"S2\""))
                .expect(403);
    }

    @Test
    void identifiersOfItsOwnTypesOnly() {
        String identifiers = shop.path("/members/" + ada + "/identifiers");
        airline.post(identifiers, new Identifier("phone", "+49305550103")).expect(403);
        airline.delete(identifiers + "/card/card-ada").expect(403);
        airline.post(identifiers, new Identifier("airline-no", "LH-1")).expect(200);
        assertThat(lookUp(airline, "airline-no", "LH-1").text("/items/0/id")).isEqualTo(ada.toString());
        airline.delete(identifiers + "/airline-no/LH-1").expect(200);
    }

    @Test
    void aLinkIsMadeByEnrolmentIdentifierConsentOrOperator() {
        String enrolled = airline.post(
                        shop.path("/members"), new NewMember(List.of(new Identifier("card", "card-new")), null, null))
                .expect(201)
                .text("/id");
        airline.get(shop.path("/members/" + enrolled)).expect(200);
        assertThat(shop.member(UUID.fromString(enrolled))
                        .get(shop.path("/members/" + enrolled + "/partners"))
                        .text("/items/0/origin"))
                .isEqualTo("ENROLMENT");

        UUID known = shop.enrol("card-known");
        shop.operator()
                .post(shop.path("/members/" + known + "/identifiers"), new Identifier("airline-no", "LH-2"))
                .expect(200);
        airline.get(shop.path("/members/" + known)).expect(200);

        String consent = shop.path("/members/" + ben + "/partners/airline");
        shop.member(ada).put(consent, "").expect(404);
        airline.put(consent, "").expect(403);
        airline.get(shop.path("/members/" + ben)).expect(404);
        assertThat(shop.member(ben).put(consent, "").expect(200).text("/origin"))
                .isEqualTo("CONSENT");
        airline.get(shop.path("/members/" + ben)).expect(200);
        shop.member(ben).delete(consent).expect(200);
        airline.get(shop.path("/members/" + ben)).expect(404);
    }

    @Test
    void linksGoWithAMemberThatBecomesPartOfAnother() {
        shop.operator()
                .post(
                        shop.path("/members/" + ben + "/merges"),
                        "{\"from\":\"" + ada + "\",\"reason\":\"the same person\"}")
                .expect(200);
        airline.get(shop.path("/members/" + ben)).expect(200);
    }

    @Test
    void aTokenThatNamesNoRegisteredPartnerMayNothing() {
        Tokens tokens = shop.service().tokens();
        for (Caller nobody : List.of(
                shop.service().bearing(tokens.partner(shop.programme(), "unheard-of")),
                shop.service()
                        .bearing(tokens.signed(
                                Tokens.claims("partner", "nameless").claim("programme", shop.programme()))))) {
            nobody.get(shop.path("/members/" + ada)).expect(404);
            nobody.post(shop.path("/sales"), sale(MemberRef.of(ada))).expect(403);
            nobody.post(shop.path("/members"), new NewMember(List.of(new Identifier("card", "c")), null, null))
                    .expect(403);
        }
    }

    @Test
    void answersTellWhatTheRegistrationNames() {
        Caller bare = shop.partner("bare", List.of(), ada);
        Reply told = airline.post(shop.path("/sales"), sale(MemberRef.of(ada))).expect(201);
        Reply silent = bare.post(shop.path("/sales"), sale(MemberRef.of(ada))).expect(201);
        assertThat(told.number("/balance")).isEqualTo(110);
        assertThat(told.json().has("consequences")).isFalse();
        assertThat(silent.number("/earned")).isEqualTo(10);
        assertThat(silent.json().has("balance")).isFalse();
        Reply refused = bare.post(shop.path("/redemptions"), NewRedemption.pay(MemberRef.of(ada), "pay", 1_000_000));
        assertThat(refused.expect(422).json().has("spendable")).isFalse();
    }

    @Test
    void batchesKeepToTheSame() {
        Reply results = airline.postLines(
                        shop.path("/batches"),
                        "{\"op\":\"sale\",\"key\":\"b1\",\"body\":" + sale(MemberRef.by("card", "card-ben"), "B1")
                                + "}\n"
                                + "{\"op\":\"redeem\",\"key\":\"b2\",\"body\":" + redemption("S2") + "}\n"
                                + "{\"op\":\"enrol\",\"key\":\"b3\",\"body\":{\"identifiers\":[{\"type\":\"card\",\"value\":\"b\"}]}}\n"
                                + "{\"op\":\"sale\",\"key\":\"b4\",\"body\":" + sale(MemberRef.by("card", "b"), "B4")
                                + "}\n"
                                + "{\"op\":\"adjust\",\"key\":\"b5\",\"body\":{\"member\":{\"id\":\"" + ada
                                + "\"},\"points\":5,\"reason\":\"x\"}}\n")
                .expect(200);
        assertThat(results.text().lines().map(line -> line.replaceAll(".*?\"status\":([0-9]+).*", "$1")))
                .containsExactly("422", "403", "201", "201", "403");
    }

    private Reply lookUp(Caller caller, String type, String value) {
        return caller.get(shop.path("/members?identifierType=" + type + "&identifier=" + value))
                .expect(200);
    }

    private static void same(Reply stranger, Reply nobody) {
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.problem()).isEqualTo("member-unknown");
        assertThat(shape(stranger)).isEqualTo(shape(nobody));
    }

    private static String shape(Reply reply) {
        return reply.status()
                + reply.text()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                        .replaceAll("card-(ben|xxx)", "CARD")
                        .replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private String sale(MemberRef member) {
        return sale(member, "R-" + UUID.randomUUID());
    }

    private String sale(MemberRef member, String receipt) {
        return "{\"receiptNo\":\"" + receipt + "\",\"store\":\"S1\",\"member\":" + shop.json(member)
                + ",\"lines\":[{\"sku\":\"a\",\"quantity\":1,\"amount\":{\"amount\":\"10.00\",\"currency\":\"USD\"}}]}";
    }

    private String redemption(String store) {
        return "{\"member\":{\"id\":\"" + ada + "\"},\"ratio\":\"pay\",\"points\":10,\"store\":\"" + store + "\"}";
    }
}
