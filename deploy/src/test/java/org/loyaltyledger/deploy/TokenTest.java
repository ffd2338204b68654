package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParameterException;

class TokenTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path data;

    @Test
    void aTokenIsSignedWithTheKeyThatTheServiceReads() throws IOException, ParseException, JOSEException {
        var request = request("till", "--programme", "corner", "--store", "S1", "--ttl", "PT1H");
        var token = SignedJWT.parse(request.signed(IssuerKey.in(data), "urn:test", "ledgers", NOW));
        var shown = JWKSet.load(data.resolve("issuer-key.jwk").toFile())
                .toPublicJWKSet()
                .getKeys()
                .get(0);
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("ledgers");
        assertThat(token.verify(new RSASSAVerifier(shown.toRSAKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("iss", "urn:test")
                .containsEntry("upn", "demo-till")
                .containsEntry("programme", "corner")
                .containsEntry("store", "S1")
                .doesNotContainKey("member");
        assertThat(token.getJWTClaimsSet().getStringListClaim("groups")).containsExactly("till");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(3600));
    }

    @Test
    void theKeyIsMadeOnceAndForItsOwnerOnly() throws IOException {
        var first = IssuerKey.in(data);
        assertThat(IssuerKey.in(data).pair()).isEqualTo(first.pair());
        if (!Platform.WINDOWS) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.privateFile())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPublicHalfThatAnEarlierStartKeptIsNotThereToBeTrusted() throws IOException {
        Files.writeString(data.resolve("issuer-keys.json"), "{\"keys\": []}");
        IssuerKey.in(data);
        assertThat(data.resolve("issuer-keys.json")).doesNotExist();
    }

    @Test
    void tokensAreShortLivedAndForWhomIsNamed() throws IOException, ParseException {
        var request = request("operator", "--subject", "anna");
        var claims = SignedJWT.parse(request.signed(IssuerKey.in(data), "urn:test", "ledgers", NOW))
                .getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("anna");
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(900));
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        refused("A till needs --programme", "till");
        refused("A member needs --member", "member", "--programme", "corner");
        refused("The role is one of till, partner, member, operator, auditor, not king", "king");
        malformed("Unknown options: '--colour', 'red'", "operator", "--colour", "red");
        malformed("Invalid value for option '--ttl'", "operator", "--ttl", "soon");
        malformed("Missing required parameter: 'ROLE'");
    }

    static TokenRequest request(String... words) {
        var token = new Token();
        CommandRunner.lineOf(token).parseArgs(words);
        return token.request();
    }

    private static void refused(String message, String... words) {
        assertThatThrownBy(() -> request(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private static void malformed(String message, String... words) {
        assertThatThrownBy(() -> request(words))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(message);
    }
}
