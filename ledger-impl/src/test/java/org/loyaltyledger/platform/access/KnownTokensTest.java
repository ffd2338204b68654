package org.loyaltyledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Check check = new Check();
    private Instant now = START;
    private String header;

    @Test
    void oneCheckServesAllRequestsOfTheNextMinute() {
        KnownTokens tokens = tokens(OptionalLong.empty());
        check.good.add("t1");
        CredentialValidationResult first = ask(tokens, "t1");
        assertThat(first.getCallerGroups()).containsExactly("till");
        now = START.plusSeconds(59);
        assertThat(ask(tokens, "t1")).isSameAs(first);
        assertThat(check.count).isEqualTo(1);
        now = START.plusSeconds(60);
        ask(tokens, "t1");
        assertThat(check.count).isEqualTo(2);
    }

    @Test
    void aTokenOfAWithdrawnKeyIsRefusedAMinuteLater() {
        KnownTokens tokens = tokens(OptionalLong.empty());
        check.good.add("t1");
        ask(tokens, "t1");
        check.good.clear();
        now = START.plusSeconds(60);
        assertThat(ask(tokens, "t1")).isEqualTo(CredentialValidationResult.INVALID_RESULT);
        assertThat(ask(tokens, "t1")).isEqualTo(CredentialValidationResult.INVALID_RESULT);
        assertThat(check.count).isEqualTo(3);
    }

    @Test
    void whatWasRefusedIsJudgedAnew() {
        KnownTokens tokens = tokens(OptionalLong.empty());
        assertThat(ask(tokens, "t1").getStatus()).isEqualTo(CredentialValidationResult.Status.INVALID);
        check.good.add("t1");
        assertThat(ask(tokens, "t1").getStatus()).isEqualTo(CredentialValidationResult.Status.VALID);
    }

    @Test
    void anExpiredTokenIsTheContainersToRefuse() {
        KnownTokens tokens = tokens(OptionalLong.empty());
        check.good.add("t1");
        check.expiry = START.plusSeconds(10);
        ask(tokens, "t1");
        now = START.plusSeconds(9);
        ask(tokens, "t1");
        assertThat(check.count).isEqualTo(1);
        now = START.plusSeconds(10);
        ask(tokens, "t1");
        assertThat(check.count).isEqualTo(2);
    }

    @Test
    void noTokenIsRememberedPastTheGreatestAge() {
        KnownTokens tokens = tokens(OptionalLong.of(20));
        check.good.add("t1");
        check.issued = START.minusSeconds(15);
        ask(tokens, "t1");
        now = START.plusSeconds(5);
        ask(tokens, "t1");
        assertThat(check.count).isEqualTo(2);
    }

    @Test
    void everyTokenIsItsOwnAndAnOddHeaderIsNoToken() {
        KnownTokens tokens = tokens(OptionalLong.empty());
        check.good.add("t1");
        ask(tokens, "t1");
        assertThat(ask(tokens, "t2").getStatus()).isEqualTo(CredentialValidationResult.Status.INVALID);
        for (String odd : new String[] {null, "t1", "Basic t1", "bearer t1", "Bearer  t1", "Bearer t1 "}) {
            header = odd;
            assertThat(tokens.validate(new Bearer("t2")).getStatus())
                    .as("%s", odd)
                    .isEqualTo(CredentialValidationResult.Status.INVALID);
        }
    }

    @Test
    void whatTheContainerReadElsewhereIsNotRememberedForTheHeader() {
        KnownTokens tokens = tokens(OptionalLong.empty());
        check.good.add("from a cookie");
        header = "Bearer forged";
        tokens.validate(new Bearer("from a cookie"));
        assertThat(ask(tokens, "forged").getStatus()).isEqualTo(CredentialValidationResult.Status.INVALID);
    }

    private CredentialValidationResult ask(KnownTokens tokens, String token) {
        header = "Bearer " + token;
        return tokens.validate(new Bearer(token));
    }

    private KnownTokens tokens(OptionalLong greatestAge) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> method.getName().equals("getHeader") ? header : null);
        return new KnownTokens(check, request, greatestAge, () -> now);
    }

    private record Bearer(String token) implements Credential {}

    /** The container's check: good is what is said to be good. */
    private static final class Check implements IdentityStoreHandler {
        private final Set<String> good = new HashSet<>();
        private Instant issued = START;
        private Instant expiry = START.plusSeconds(3600);
        private int count;

        @Override
        public CredentialValidationResult validate(Credential credential) {
            count++;
            String token = ((Bearer) credential).token();
            return good.contains(token)
                    ? new CredentialValidationResult(new Token(token, issued, expiry), Set.of("till"))
                    : CredentialValidationResult.INVALID_RESULT;
        }
    }

    private static final class Token extends CallerPrincipal implements JsonWebToken {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Object> claims;

        Token(String raw, Instant issued, Instant expiry) {
            super("till");
            this.claims = Map.of("raw_token", raw, "iat", issued.getEpochSecond(), "exp", expiry.getEpochSecond());
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
