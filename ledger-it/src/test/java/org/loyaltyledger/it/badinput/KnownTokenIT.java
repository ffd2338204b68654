package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;

/** A token that was found good opens no other door than before, and none from its end on. */
@RunningLedger
class KnownTokenIT {

    private final Service service = Service.shared();
    private final Shop shop = Shop.open("plain");
    private final String path = "/v1/programmes/" + shop.programme();

    @Test
    void isRefusedFromTheSecondItExpires() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(4);
        Caller till = service.bearing(service.tokens().signed(claims().expirationTime(Date.from(end))));
        assertThat(till.get(path).status()).isEqualTo(200);
        assertThat(till.get(path).status()).isEqualTo(200);
        while (Instant.now().isBefore(end)) {
            Pause.millis(50);
        }
        assertThat(till.get(path).status()).isEqualTo(401);
    }

    @Test
    void lendsItsGoodNameToNoOther() {
        String good = service.tokens().signed(claims());
        assertThat(service.bearing(good).get(path).status()).isEqualTo(200);
        String[] parts = good.split("\\.");
        String operator = Tokens.claims("operator", "operator").build().toString();
        String exchanged = Base64.getUrlEncoder().withoutPadding().encodeToString(operator.getBytes());
        for (String forged : new String[] {
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + exchanged + "." + parts[2],
            parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse()
        }) {
            assertThat(service.bearing(forged).get(path).status()).as(forged).isEqualTo(401);
        }
        assertThat(service.bearing(good).get(path).status()).isEqualTo(200);
    }

    @Test
    void staysWithItsProgrammeAndItsRole() {
        Caller till = service.bearing(service.tokens().signed(claims()));
        Shop other = Shop.open("plain");
        for (int time = 0; time < 2; time++) {
            assertThat(till.get(path).status()).isEqualTo(200);
            assertThat(till.get("/v1/programmes/" + other.programme()).status()).isEqualTo(404);
            assertThat(till.get("/v1/clients").status()).isEqualTo(403);
        }
    }

    @TestFactory
    Stream<DynamicTest> countsForTheRightAudienceAndInItsTimeOnly() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                answered(401, "a foreign audience", claims().audience("elsewhere")),
                answered(401, "no audience", claims().audience((String) null)),
                answered(200, "one audience of several", claims().audience(List.of("elsewhere", "loyalty-ledger"))),
                answered(
                        401,
                        "not valid before tomorrow",
                        claims().notBeforeTime(Date.from(Instant.now().plusSeconds(86_400)))),
                answered(401, "exp 10^18", claims().claim("exp", 1_000_000_000_000_000_000L)),
                answered(401, "exp that is a text", claims().claim("exp", "" + (now + 600))),
                answered(401, "nbf that is a text", claims().claim("nbf", "now")),
                answered(401, "groups that are a text", claims().claim("groups", "till")),
                answered(401, "programme that is a list", claims().claim("programme", List.of(shop.programme()))),
                answered(401, "sub that is a number", claims().claim("sub", 7)),
                answered(404, "programme with a space", claims().claim("programme", shop.programme() + " ")));
    }

    @TestFactory
    Stream<DynamicTest> isAnAccessTokenByItsType() {
        return Stream.of(
                DynamicTest.dynamicTest("RFC 9068", () -> typed("at+jwt", 200)),
                DynamicTest.dynamicTest("JWT", () -> typed("JWT", 200)),
                DynamicTest.dynamicTest("an identity token", () -> typed("id+jwt", 401)));
    }

    private void typed(String type, int status) {
        String token = service.tokens().signed(type, claims());
        assertThat(service.bearing(token).get(path).status()).isEqualTo(status);
    }

    private DynamicTest answered(int status, String name, JWTClaimsSet.Builder claims) {
        String token = service.tokens().signed(claims);
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(service.bearing(token).get(path).status()).isEqualTo(status));
    }

    private JWTClaimsSet.Builder claims() {
        return Tokens.claims("till", "till of " + shop.programme()).claim("programme", shop.programme());
    }
}
