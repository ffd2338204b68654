package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.loyaltyledger.api.access.NewClient;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.RunningLedger;
import org.loyaltyledger.it.harness.TokenKeys;

/** A caller is its issuer and subject: no display name, and no key of somebody else, makes it another. */
@RunningLedger
class CallerIdentityIT {

    private final Shop shop = Shop.open("plain");
    private final UUID ada = shop.enrolWith("card-ada", 100);

    @Test
    void twoTillsOfOneNameDoNotShareKeys() {
        NewRedemption mug = NewRedemption.reward(MemberRef.of(ada), "mug", 1);
        Reply first = bearing(till("till-1", "till")).post(shop.path("/redemptions"), "k", mug);
        Reply second = bearing(till("till-2", "till")).post(shop.path("/redemptions"), "k", mug);

        assertThat(first.expect(201).replayed()).isFalse();
        assertThat(second.expect(201).replayed()).isFalse();
        assertThat(second.text("/transaction")).isNotEqualTo(first.text("/transaction"));
        assertThat(shop.spendable(ada)).isEqualTo(80);
    }

    @Test
    void oneTillKeepsItsKeysUnderAnotherName() {
        NewRedemption mug = NewRedemption.reward(MemberRef.of(ada), "mug", 1);
        Reply first = bearing(till("till-1", "old name")).post(shop.path("/redemptions"), "k", mug);
        Reply again = bearing(till("till-1", "new name")).post(shop.path("/redemptions"), "k", mug);

        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(shop.spendable(ada)).isEqualTo(90);
    }

    /** One subject, one key, one body, and each bound of the token another: never the stored answer. */
    @TestFactory
    Stream<DynamicTest> whatTheTokenAllowsIsAPartOfTheRequest() {
        NewMember bob = NewMember.by("card", "card-bob");
        bearing(till("till-1", "till"))
                .post(shop.path("/members"), "enrol-bob", bob)
                .expect(201);
        return Stream.of(
                        new Other("role", claims("operator", "till-1", "till")),
                        new Other("role", claims("partner", "till-1", "till")),
                        new Other("store", till("till-1", "till").claim("store", "S2")),
                        new Other("terminal", till("till-1", "till").claim("terminal", "T2")),
                        new Other("member", till("till-1", "till").claim("member", ada.toString())))
                .map(other -> DynamicTest.dynamicTest(other.bound(), () -> {
                    Reply reply = bearing(other.claims()).post(shop.path("/members"), "enrol-bob", bob);
                    if (reply.status() != 403) {
                        assertThat(reply.expect(422).problem()).isEqualTo("idempotency-key-reused");
                        assertThat(reply.text("/firstDifference")).isEqualTo("token:" + other.bound());
                    }
                    assertThat(reply.text()).doesNotContain("card-bob");
                }));
    }

    @Test
    void everythingIsRecordedUnderIssuerAndSubject() {
        Reply given = bearing(claims("operator", "op-1", "Olga"))
                .post(shop.path("/adjustments"), new NewAdjustment(MemberRef.of(ada), 20_000L, "jubilee", null));
        bearing(claims("operator", "op-2", "Olga"))
                .post(shop.path("/adjustments/" + given.text("/id") + "/approval"), "")
                .expect(201);

        Reply adjustment = shop.operator().get(shop.path("/adjustments/" + given.text("/id")));
        assertThat(adjustment.text("/proposedBy")).isEqualTo(TokenKeys.ISSUER + "#op-1");
        assertThat(adjustment.text("/approvedBy")).isEqualTo(TokenKeys.ISSUER + "#op-2");
        assertThat(shop.operator()
                        .get(shop.path("/members/" + ada + "/transactions?limit=1"))
                        .text("/items/0/actor"))
                .isEqualTo(TokenKeys.ISSUER + "#op-2");
    }

    @Test
    void anotherNameIsNoSecondPerson() {
        Reply given = bearing(claims("operator", "op-1", "Olga"))
                .post(shop.path("/adjustments"), new NewAdjustment(MemberRef.of(ada), 20_000L, "jubilee", null));
        Reply approved = bearing(claims("operator", "op-1", "Second Olga"))
                .post(shop.path("/adjustments/" + given.text("/id") + "/approval"), "");

        assertThat(approved.expect(422).problem()).isEqualTo("second-person-needed");
        assertThat(shop.spendable(ada)).isEqualTo(100);
    }

    @TestFactory
    Stream<DynamicTest> aTokenWithoutAReadableSubjectIsNone() {
        return Stream.of("", " ", "till ", " till", "till\n", "till\u0000", "\u200btill", "x".repeat(256))
                .map(subject -> DynamicTest.dynamicTest(
                        "subject " + URLEncoder.encode(subject, StandardCharsets.UTF_8),
                        () -> bearing(till(subject, "till"))
                                .get(shop.path("/terms/in-force"))
                                .expect(401)));
    }

    @Test
    void aProgrammesCodeIsComparedLetterByLetter() {
        String spaced = shop.programme() + " ";
        Caller padded = shop.service()
                .bearing(shop.service()
                        .tokens()
                        .signed(Tokens.claims("till", "till").claim("programme", spaced)));

        padded.get("/v1/programmes/" + shop.programme() + "%20").expect(404);
        padded.get("/v1/programmes/" + shop.programme()).expect(404);
        padded.get("/v1/programmes/" + shop.programme().toUpperCase()).expect(404);
        shop.service()
                .operator()
                .get("/v1/programmes/" + shop.programme() + "%20/members/" + ada)
                .expect(404);
    }

    @Test
    void aTokenOfNoProgrammeOrOfAnUnknownOneListsNone() {
        for (String role : List.of("till", "partner")) {
            Caller nowhere = shop.service().bearing(shop.service().tokens().signed(Tokens.claims(role, role)));
            assertThat(nowhere.get("/v1/programmes").expect(403).text()).doesNotContain(shop.programme());
            Caller elsewhere = shop.service()
                    .bearing(shop.service()
                            .tokens()
                            .signed(Tokens.claims(role, role).claim("programme", "no-such-shop")));
            elsewhere.get("/v1/programmes").expect(404);
        }
    }

    @Test
    void noCacheKeepsWhatIsPrivate() {
        for (Reply reply : List.of(
                shop.till().get(shop.path("/members/" + ada)).expect(200),
                shop.till().get(shop.path("/members/" + UUID.randomUUID())).expect(404),
                shop.service().stranger().get(shop.path("/members/" + ada)).expect(401),
                shop.service().stranger().get("/oauth/jwks").expect(200),
                shop.service().operator().get("/v1/clients").expect(200))) {
            assertThat(reply.header("cache-control")).contains("no-store");
        }
    }

    @Test
    void noTwoProgramsOfAProgrammeLookAlike() {
        Caller operator = shop.service().operator();
        Reply first = operator.post("/v1/clients", program("Till 1")).expect(201);
        for (String name : List.of("Till 1", "TILL 1", "\uff34ill 1")) {
            assertThat(operator.post("/v1/clients", program(name)).expect(409).problem())
                    .as(name)
                    .isEqualTo("conflict");
        }
        operator.delete("/v1/clients/" + first.text("/id"));
        operator.post("/v1/clients", program("Till 1")).expect(409);
        for (String name : List.of("Till 1 ", "Till\u200b 1", "Till\u0007")) {
            operator.post("/v1/clients", program(name)).expect(400);
        }
        operator.post("/v1/clients", new NewClient("Till 1", "till", "no-such-shop", null, "S1", "T1", null))
                .expect(400);
    }

    private NewClient program(String name) {
        return new NewClient(name, "till", shop.programme(), null, "S1", "T1", null);
    }

    private record Other(String bound, JWTClaimsSet.Builder claims) {}

    private Caller bearing(JWTClaimsSet.Builder claims) {
        return shop.service().bearing(shop.service().tokens().signed(claims));
    }

    private JWTClaimsSet.Builder till(String subject, String name) {
        return claims("till", subject, name).claim("store", "S1").claim("terminal", "T1");
    }

    private JWTClaimsSet.Builder claims(String role, String subject, String name) {
        return Tokens.claims(role, name).subject(subject).claim("programme", shop.programme());
    }
}
