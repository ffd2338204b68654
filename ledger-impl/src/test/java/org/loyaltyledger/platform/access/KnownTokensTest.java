package org.loyaltyledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Set<String> good = new HashSet<>();
    private final Set<String> revoked = new HashSet<>();
    private final KnownTokens tokens = tokens();
    private Instant now = START;
    private Instant expiry = START.plusSeconds(3600);
    private String header;
    private int checks;

    @Test
    void oneCheckServesAllRequestsOfTheNextMinute() {
        good.add("t1");
        CredentialValidationResult first = ask("t1");
        assertThat(first.getCallerGroups()).containsExactly("till");
        now = START.plusSeconds(59);
        assertThat(ask("t1")).isSameAs(first);
        assertThat(checks).isEqualTo(1);
        now = START.plusSeconds(60);
        ask("t1");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void aTokenOfAWithdrawnKeyIsRefusedAMinuteLater() {
        good.add("t1");
        ask("t1");
        good.clear();
        now = START.plusSeconds(60);
        assertThat(ask("t1")).isEqualTo(CredentialValidationResult.INVALID_RESULT);
        assertThat(ask("t1")).isEqualTo(CredentialValidationResult.INVALID_RESULT);
        assertThat(checks).isEqualTo(3);
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        good.add("t1");
        good.add("t2");
        assertThat(isGood("t1")).isTrue();
        revoked.add("subject of t1");
        assertThat(isGood("t1")).isFalse();
        assertThat(isGood("t2")).isTrue();
        revoked.add("grant of t2");
        assertThat(isGood("t2")).isFalse();
    }

    @Test
    void whatWasRefusedIsCheckedAgain() {
        assertThat(isGood("t1")).isFalse();
        good.add("t1");
        assertThat(isGood("t1")).isTrue();
    }

    @Test
    void anEndedTokenIsCheckedAgain() {
        good.add("t1");
        expiry = START.plusSeconds(10);
        ask("t1");
        now = START.plusSeconds(9);
        ask("t1");
        assertThat(checks).isEqualTo(1);
        now = START.plusSeconds(10);
        ask("t1");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackLengthensNothing() {
        good.add("t1");
        ask("t1");
        now = START.minusSeconds(1);
        ask("t1");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void everyTokenIsItsOwnAndAnOddHeaderIsNoToken() {
        good.add("t1");
        ask("t1");
        assertThat(isGood("t2")).isFalse();
        for (String odd : new String[] {null, "t1", "Basic t1", "bearer t1", "Bearer  t1", "Bearer t1 "}) {
            header = odd;
            assertThat(tokens.validate(new Credential() {}).getStatus())
                    .as("%s", odd)
                    .isEqualTo(CredentialValidationResult.Status.INVALID);
        }
    }

    @Test
    void theScraperIsNobodyButLetThrough() {
        CredentialValidationResult scraper = ask("of the scraper");
        assertThat(scraper.getStatus()).isEqualTo(CredentialValidationResult.Status.VALID);
        assertThat(scraper.getCallerGroups()).isEmpty();
        assertThat(checks).isZero();
    }

    private boolean isGood(String token) {
        return ask(token).getStatus() == CredentialValidationResult.Status.VALID;
    }

    private CredentialValidationResult ask(String token) {
        header = "Bearer " + token;
        return tokens.validate(new Credential() {});
    }

    private KnownTokens tokens() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> method.getName().equals("getHeader") ? header : null);
        return new KnownTokens(
                request,
                this::check,
                token -> revoked.contains(token.getSubject())
                        || token.grant().filter(revoked::contains).isPresent(),
                any -> "Bearer of the scraper".equals(header),
                () -> now);
    }

    private Optional<AccessToken> check(String raw) {
        checks++;
        if (!good.contains(raw)) {
            return Optional.empty();
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("subject of " + raw)
                .claim("grant_id", "grant of " + raw)
                .claim("groups", List.of("till"))
                .expirationTime(Date.from(expiry))
                .build();
        return Optional.of(AccessToken.of(claims, raw));
    }
}
