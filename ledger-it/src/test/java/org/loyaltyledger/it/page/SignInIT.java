package org.loyaltyledger.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.deploy.Demo;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** The demo sign-in, as a browser does it and as it must not: OAuth 2.0 code with PKCE. */
@Tag("any-server")
@RunningLedger
class SignInIT {

    private final Service service = Service.shared();
    private final Caller stranger = service.stranger();
    private final Exchange exchange = new Exchange(service);

    @BeforeEach
    void theDemo() {
        DemoShop.open(service);
    }

    @Test
    void aMemberGetsATokenForItselfAlone() throws IOException {
        String token = exchange.token(exchange.code(Demo.CARD)).expect(200).text("/access_token");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        Caller member = service.bearing(token);
        String members = "/v1/programmes/" + Demo.PROGRAMME + "/members/";

        assertThat(claims.path("groups").path(0).asText()).isEqualTo("member");
        assertThat(claims.path("programme").asText()).isEqualTo(Demo.PROGRAMME);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        member.get(members + claims.path("member").asText() + "/balance").expect(200);
        member.get(members + DemoShop.member(service, "1002") + "/balance").expect(404);
        member.get(members).expect(403);
    }

    @Test
    void aCodeWorksOnce() {
        String code = exchange.code(Demo.CARD);

        exchange.token(code).expect(200);
        assertThat(exchange.token(code).expect(400).text("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeUsedTwiceEndsWhatWasGivenForIt() {
        String code = exchange.code(Demo.CARD);
        Reply given = exchange.token(code).expect(200);
        assertThat(isMember(given)).isTrue();

        exchange.token(code).expect(400);

        assertThat(isMember(given)).isFalse();
        assertThat(exchange.refreshed(given).status()).isEqualTo(400);
    }

    @Test
    void aRefreshTokenWorksOnceAndItsReuseEndsTheSignIn() {
        Reply first = exchange.token(exchange.code(Demo.CARD)).expect(200);
        Reply second = exchange.refreshed(first).expect(200);
        assertThat(second.text("/refresh_token")).isNotEqualTo(first.text("/refresh_token"));
        assertThat(isMember(second)).isTrue();
        Reply bystander = exchange.token(exchange.code(Demo.CARD)).expect(200);

        assertThat(exchange.refreshed(first).expect(400).text("/error")).isEqualTo("invalid_grant");

        assertThat(exchange.refreshed(second).status()).isEqualTo(400);
        assertThat(isMember(first)).isFalse();
        assertThat(isMember(second)).isFalse();
        assertThat(isMember(bystander)).isTrue();
    }

    @Test
    void theIssuerTellsWhatItCanDoAndWhere() {
        for (String name : new String[] {"oauth-authorization-server", "openid-configuration"}) {
            Reply told = stranger.get("/.well-known/" + name).expect(200);
            assertThat(told.text("/token_endpoint")).isEqualTo(service.base() + "/oauth/token");
            assertThat(told.text("/jwks_uri")).isEqualTo(service.base() + "/oauth/jwks");
            assertThat(told.text("/authorization_endpoint")).isEqualTo(service.base() + "/oauth/authorize");
            assertThat(told.json().at("/grant_types_supported").toString())
                    .contains("client_credentials", "authorization_code", "refresh_token");
            assertThat(told.json().at("/code_challenge_methods_supported").toString())
                    .isEqualTo("[\"S256\"]");
        }
    }

    private boolean isMember(Reply given) {
        return service.bearing(given.text("/access_token"))
                        .get("/v1/programmes/" + Demo.PROGRAMME)
                        .status()
                == 200;
    }

    @Test
    void aStolenCodeIsWorthNothing() {
        String code = exchange.code(Demo.CARD);

        assertThat(exchange.with(Map.of("code_verifier", "x".repeat(43)))
                        .token(code)
                        .status())
                .isEqualTo(400);
        assertThat(exchange.token(code).status()).as("used up by the thief").isEqualTo(400);
        assertThat(exchange.with(Map.of("redirect_uri", "https://evil.example/"))
                        .token(exchange.code(Demo.CARD))
                        .status())
                .isEqualTo(400);
        assertThat(exchange.with(Map.of("client_id", "other"))
                        .token(exchange.code(Demo.CARD))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyIsSentElsewhere() {
        for (String elsewhere :
                new String[] {"https://evil.example/", exchange.home() + "x", exchange.home() + "?a=b"}) {
            Reply reply = exchange.with(Map.of("redirect_uri", elsewhere)).ask();
            assertThat(reply.expect(400).problem()).isEqualTo("invalid-request");
            assertThat(reply.header("location")).isEmpty();
        }
        assertThat(exchange.with(Map.of("client_id", "other")).ask().expect(400).problem())
                .isEqualTo("invalid-request");
    }

    @Test
    void withoutAProofKeyThereIsNoCode() {
        Reply plain = exchange.with(Map.of("code_challenge_method", "plain")).ask();
        Reply implicit = exchange.with(Map.of("response_type", "token")).answer(Demo.CARD);

        assertThat(plain.expect(303).header("location").orElseThrow())
                .startsWith(exchange.home() + "?error=invalid_request")
                .contains("state=");
        assertThat(implicit.expect(303).header("location").orElseThrow()).contains("error=unsupported_response_type");
    }

    @Test
    void onlyTheDemosOwnCardsOpen() {
        Shop.open("plain").enrol("foreign-card");

        Reply unknown = exchange.answer("no \"such\" <card>");
        assertThat(unknown.expect(400).text())
                .contains("No active member", "no &quot;such&quot; &lt;card&gt;")
                .doesNotContain("<card>");
        assertThat(exchange.answer("foreign-card").expect(400).header("location"))
                .isEmpty();
    }

    @Test
    void thePageAndTheFormKeepToThemselves() {
        for (Reply reply :
                new Reply[] {stranger.get("/").expect(200), exchange.ask().expect(200)}) {
            assertThat(reply.header("content-type").orElseThrow()).startsWith("text/html");
            assertThat(reply.header("content-security-policy").orElseThrow())
                    .contains(
                            "default-src 'none'", "script-src 'self'", "connect-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.header("x-content-type-options")).contains("nosniff");
            assertThat(reply.header("referrer-policy")).contains("no-referrer");
        }
    }

    @Test
    void thePagesFilesAreKeptUntilTheyChange() {
        Reply first = stranger.send(stranger.request("/page/main.js")
                .header("Accept-Encoding", "gzip")
                .GET());
        Reply second = stranger.send(stranger.request("/page/main.js")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", first.header("etag").orElseThrow())
                .GET());

        assertThat(first.expect(200).header("content-encoding")).contains("gzip");
        assertThat(second.status()).isEqualTo(304);
        assertThat(stranger.get("/page/nothing.js").expect(404).problem()).isEqualTo("not-found");
        assertThat(stranger.get("/page/..%2Findex.html").status()).isBetween(400, 499);
        assertThat(stranger.send(stranger.request("/").POST(BodyPublishers.noBody()))
                        .expect(405)
                        .problem())
                .isEqualTo("method-not-allowed");
    }
}
