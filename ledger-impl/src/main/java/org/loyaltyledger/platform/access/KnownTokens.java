package org.loyaltyledger.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the container who bears a token. To check a signature costs more than all else in a small request, and a till
 * comes with the same token all day; so what was found good is remembered for a minute, never past the token's end, and
 * asked for every time whether it has been revoked since. What was refused is checked again each time.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class KnownTokens implements IdentityStoreHandler {

    /** How long a token counts as checked: that long, a withdrawn key still counts for it. */
    static final Duration TRUST = Duration.ofMinutes(1);

    private static final int MOST = 10_000;
    private static final String SCHEME = "Bearer ";

    /** The container refuses a request with a bearer token that nobody knows, before the application sees it. */
    private static final CredentialValidationResult SCRAPER =
            new CredentialValidationResult(new CallerPrincipal("scraper"), Set.of());

    private HttpServletRequest request;
    private Function<String, Optional<AccessToken>> check;
    private Predicate<AccessToken> revoked;
    private Predicate<HttpServletRequest> scraper;
    private InstantSource clock;

    /** By the SHA-256 of a token, so that how long a look-up takes says nothing about any of them. */
    private Cache<ByteBuffer, Known> known;

    /** @param since a clock that was set back must not lengthen trust */
    private record Known(CredentialValidationResult result, AccessToken token, Instant since) {

        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(TRUST)) && now.isBefore(token.end());
        }
    }

    KnownTokens() {
        // for the container's proxy
    }

    @Inject
    KnownTokens(
            HttpServletRequest request,
            RevokedTokens revoked,
            MetricsToken scraper,
            @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") Set<String> audiences,
            @ConfigProperty(name = "mp.jwt.verify.clock.skew", defaultValue = "0") long skewSeconds,
            @ConfigProperty(name = "mp.jwt.verify.token.age") OptionalLong greatestAge,
            @ConfigProperty(name = "ledger.issuer.key") Optional<String> embedded,
            @ConfigProperty(name = "mp.jwt.verify.publickey") Optional<String> inline,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> location) {
        this(
                request,
                new AccessTokenVerifier(
                                VerificationKeys.of(embedded, inline, location),
                                new ClaimRules(
                                        issuer.orElse(""), audiences, skewSeconds, greatestAge, InstantSource.system()))
                        ::verified,
                revoked::contains,
                scraper::isBorneBy,
                InstantSource.system());
    }

    KnownTokens(
            HttpServletRequest request,
            Function<String, Optional<AccessToken>> check,
            Predicate<AccessToken> revoked,
            Predicate<HttpServletRequest> scraper,
            InstantSource clock) {
        this.request = request;
        this.check = check;
        this.revoked = revoked;
        this.scraper = scraper;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUST).build();
    }

    /** Keys that cannot be read stop the service when it starts, not with its first request. */
    void start() {
        known.cleanUp();
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        if (scraper.test(request)) {
            return SCRAPER;
        }
        String raw = header.substring(SCHEME.length());
        ByteBuffer key = digest(raw);
        Instant now = clock.instant();
        Known before = known.getIfPresent(key);
        if (before == null || !before.holds(now)) {
            Optional<AccessToken> found = check.apply(raw);
            if (found.isEmpty()) {
                return CredentialValidationResult.INVALID_RESULT;
            }
            AccessToken token = found.get();
            before = new Known(new CredentialValidationResult(token, token.getGroups()), token, now);
            known.put(key, before);
        }
        return revoked.test(before.token()) ? CredentialValidationResult.INVALID_RESULT : before.result();
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
