package org.loyaltyledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AccessTokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long SECOND = NOW.getEpochSecond();
    private static final RSAKey KEY = key("k1");

    private final AccessTokenVerifier verifier = verifier(0, OptionalLong.empty());

    @Test
    void aGoodTokenTellsItsClaimsInTheTypesOfMicroProfile() {
        AccessToken token = verifier.verified(signed("JWT", claims(c -> {}))).orElseThrow();

        assertThat(token.getName()).isEqualTo("till 7");
        assertThat(token.getSubject()).isEqualTo("4711");
        assertThat(token.getGroups()).containsExactly("till");
        assertThat(token.getAudience()).containsExactly("loyalty-ledger");
        assertThat(token.getExpirationTime()).isEqualTo(SECOND + 60);
        assertThat(token.<String>getClaim("programme")).isEqualTo("corner");
        assertThat(token.end()).isEqualTo(NOW.plusSeconds(60));
    }

    @TestFactory
    Stream<DynamicTest> typesOfTokens() {
        return Stream.of(
                accepted("JWT", signed("JWT", claims(c -> {}))),
                accepted("jwt", signed("jwt", claims(c -> {}))),
                accepted("RFC 9068", signed("at+jwt", claims(c -> {}))),
                accepted("RFC 9068, in full", signed("application/at+jwt", claims(c -> {}))),
                accepted("none named", signed(null, claims(c -> {}))),
                refused("an identity token by its type", signed("id+jwt", claims(c -> {}))),
                refused("a logout token", signed("logout+jwt", claims(c -> {}))));
    }

    @TestFactory
    Stream<DynamicTest> claimsOfTokens() {
        return Stream.of(
                accepted("several audiences", claims(c -> c.put("aud", List.of("other", "loyalty-ledger")))),
                refused("a foreign audience", claims(c -> c.put("aud", "other"))),
                refused("foreign audiences", claims(c -> c.put("aud", List.of("a", "b")))),
                refused("an audience in other letters", claims(c -> c.put("aud", "Loyalty-Ledger"))),
                refused("no audience", claims(c -> c.remove("aud"))),
                refused("an audience that is a number", claims(c -> c.put("aud", 7))),
                refused("another issuer", claims(c -> c.put("iss", "https://issuer.example/"))),
                refused("no issuer", claims(c -> c.remove("iss"))),
                refused("an issuer that is a list", claims(c -> c.put("iss", List.of("https://issuer.example")))),
                accepted("valid since now", claims(c -> c.put("nbf", SECOND))),
                refused("valid in a second", claims(c -> c.put("nbf", SECOND + 1))),
                refused("valid in a year", claims(c -> c.put("nbf", SECOND + 31_536_000))),
                refused("nbf 10^18", claims(c -> c.put("nbf", 1_000_000_000_000_000_000L))),
                refused("nbf that wraps around to the past", claims(c -> c.put("nbf", Long.MAX_VALUE / 1000 + 2))),
                refused("nbf that is a text", claims(c -> c.put("nbf", "yesterday"))),
                refused("expired now", claims(c -> c.put("exp", SECOND))),
                refused("no end", claims(c -> c.remove("exp"))),
                refused("exp 10^18", claims(c -> c.put("exp", 1_000_000_000_000_000_000L))),
                refused("exp of the greatest number", claims(c -> c.put("exp", Long.MAX_VALUE))),
                refused("exp 1E400", raw("\"exp\":1E400")),
                refused("exp beyond any long", raw("\"exp\":99999999999999999999999999")),
                refused("exp below zero", claims(c -> c.put("exp", -1))),
                refused("exp that is a text", claims(c -> c.put("exp", "" + (SECOND + 60)))),
                refused("exp that is a list", claims(c -> c.put("exp", List.of(SECOND + 60)))),
                refused("exp that is true", claims(c -> c.put("exp", true))),
                accepted("a fraction of a second more", raw("\"exp\":" + (SECOND + 1) + ".5")),
                refused("groups that are a text", claims(c -> c.put("groups", "operator"))),
                refused("groups that are numbers", claims(c -> c.put("groups", List.of(1, 2)))),
                refused("groups that are a document", claims(c -> c.put("groups", Map.of("operator", true)))),
                refused("programme that is a list", claims(c -> c.put("programme", List.of("corner")))),
                refused("programme that is a number", claims(c -> c.put("programme", 7))),
                refused("store that is a document", claims(c -> c.put("store", Map.of()))),
                refused("sub that is a number", claims(c -> c.put("sub", 4711))),
                refused("upn that is a list", claims(c -> c.put("upn", List.of("till 7")))),
                refused("no claims but a list", signed("JWT", "[]")),
                refused("no claims but words", signed("JWT", "hello")));
    }

    @TestFactory
    Stream<DynamicTest> signatures() throws JOSEException {
        RSAKey foreign = key("k1");
        String good = claims(c -> {});
        return Stream.of(
                refused("a foreign key under our key's name", signed(header("JWT"), good, foreign)),
                refused("no signature", cut(signed("JWT", good))),
                refused("HS256 with the public key", mac(good)),
                refused("an elliptic key that the token brings along", elliptic(good)),
                refused("another claims' signature", exchanged(signed("JWT", good))),
                refused(
                        "a critical extension",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("k1")
                                        .customParam("ext", 1)
                                        .criticalParams(Set.of("ext"))
                                        .build(),
                                good,
                                KEY)),
                refused("nothing", ""),
                refused("dots", "..."),
                refused("five parts", "e30.e30.e30.e30.e30"));
    }

    @Test
    void theClockMayDifferByAsMuchAsIsSet() {
        AccessTokenVerifier lenient = verifier(30, OptionalLong.empty());
        assertThat(lenient.verified(signed("JWT", claims(c -> c.put("nbf", SECOND + 30)))))
                .isPresent();
        assertThat(lenient.verified(signed("JWT", claims(c -> c.put("nbf", SECOND + 31)))))
                .isEmpty();
        assertThat(lenient.verified(signed("JWT", claims(c -> c.put("exp", SECOND - 29)))))
                .isPresent();
        assertThat(lenient.verified(signed("JWT", claims(c -> c.put("exp", SECOND - 30)))))
                .isEmpty();
    }

    @Test
    void noTokenIsOlderThanIsSet() {
        AccessTokenVerifier strict = verifier(0, OptionalLong.of(20));
        assertThat(strict.verified(signed("JWT", claims(c -> c.put("iat", SECOND - 19)))))
                .isPresent();
        assertThat(strict.verified(signed("JWT", claims(c -> c.put("iat", SECOND - 20)))))
                .isEmpty();
        assertThat(strict.verified(signed("JWT", claims(c -> c.remove("iat"))))).isEmpty();
    }

    private DynamicTest accepted(String name, String token) {
        String whole = token.startsWith("{") ? signed("JWT", token) : token;
        return DynamicTest.dynamicTest(
                name, () -> assertThat(verifier.verified(whole)).isPresent());
    }

    private DynamicTest refused(String name, String token) {
        String whole = token.startsWith("{") ? signed("JWT", token) : token;
        return DynamicTest.dynamicTest(
                name, () -> assertThat(verifier.verified(whole)).isEmpty());
    }

    private static AccessTokenVerifier verifier(long skew, OptionalLong greatestAge) {
        return new AccessTokenVerifier(
                new ImmutableJWKSet<>(new JWKSet(KEY).toPublicJWKSet()),
                new ClaimRules("https://issuer.example", Set.of("loyalty-ledger"), skew, greatestAge, () -> NOW));
    }

    /** Good claims, with a change. */
    private static String claims(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://issuer.example");
        claims.put("sub", "4711");
        claims.put("upn", "till 7");
        claims.put("aud", "loyalty-ledger");
        claims.put("groups", new ArrayList<>(List.of("till")));
        claims.put("programme", "corner");
        claims.put("iat", SECOND - 5);
        claims.put("exp", SECOND + 60);
        change.accept(claims);
        return new Payload(claims).toString();
    }

    /** Good claims with this text in place of exp. */
    private static String raw(String exp) {
        return claims(c -> c.remove("exp")).replaceFirst("\\{", "{" + exp + ",");
    }

    private static JWSHeader header(String type) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1");
        return (type == null ? header : header.type(new JOSEObjectType(type))).build();
    }

    private static String signed(String type, String claims) {
        return signed(header(type), claims, KEY);
    }

    private static String signed(JWSHeader header, String claims, RSAKey by) {
        try {
            JWSObject token = new JWSObject(header, new Payload(claims));
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String mac(String claims) throws JOSEException {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), new Payload(claims));
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String elliptic(String claims) throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("mine").generate();
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID("mine")
                        .jwk(key.toPublicJWK())
                        .build(),
                new Payload(claims));
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String cut(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String exchanged(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + new Payload(claims(c -> c.put("groups", List.of("operator")))).toBase64URL() + "."
                + parts[2];
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
