package org.loyaltyledger.platform.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Stands between the container's reading of a bearer token and its check. The check costs more than all else in a small
 * request, and a till comes with the same token all day; so what the container found good is remembered for a minute,
 * never past the token's end. Nothing is judged here, and what was refused is judged anew each time.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class KnownTokens implements IdentityStoreHandler {

    /** With publicKey.cache.ttl of payara-mp-jwt.properties: how long a key is believed after it was withdrawn. */
    private static final Duration TRUST = Duration.ofMinutes(1);

    private static final int MOST = 5_000;
    private static final String SCHEME = "Bearer ";

    private final TokenMemory<CredentialValidationResult> memory = new TokenMemory<>(MOST, TRUST);

    private IdentityStoreHandler container;
    private HttpServletRequest request;
    private OptionalLong greatestAge;
    private InstantSource clock;

    KnownTokens() {
        // for the container's proxy
    }

    /** A token is judged by the machine's clock, as the container does, whatever the ledger's clock shows. */
    @Inject
    KnownTokens(
            BeanManager beans,
            HttpServletRequest request,
            @ConfigProperty(name = "mp.jwt.verify.token.age") OptionalLong greatestAge) {
        this(containers(beans), request, greatestAge, InstantSource.system());
    }

    KnownTokens(
            IdentityStoreHandler container, HttpServletRequest request, OptionalLong greatestAge, InstantSource clock) {
        this.container = container;
        this.request = request;
        this.greatestAge = greatestAge;
        this.clock = clock;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(SCHEME)) {
            return container.validate(credential);
        }
        Instant now = clock.instant();
        String token = header.substring(SCHEME.length());
        return memory.recall(token, now).orElseGet(() -> look(credential, token, now));
    }

    private CredentialValidationResult look(Credential credential, String token, Instant now) {
        CredentialValidationResult result = container.validate(credential);
        found(result)
                .filter(good -> token.equals(good.getRawToken()))
                .ifPresent(good -> memory.keep(token, result, now, end(good)));
        return result;
    }

    private static Optional<JsonWebToken> found(CredentialValidationResult result) {
        return result.getStatus() == CredentialValidationResult.Status.VALID
                        && result.getCallerPrincipal() instanceof JsonWebToken good
                ? Optional.of(good)
                : Optional.empty();
    }

    /** When the token expires, or is as old as any may be. */
    private Instant end(JsonWebToken good) {
        long expiry = good.getExpirationTime();
        return Instant.ofEpochSecond(
                greatestAge.isPresent() ? Math.min(expiry, good.getIssuedAtTime() + greatestAge.getAsLong()) : expiry);
    }

    /** The handler that this one takes the place of. */
    private static IdentityStoreHandler containers(BeanManager beans) {
        Bean<?> bean = beans.getBeans(IdentityStoreHandler.class).stream()
                .filter(one -> one.getBeanClass() != KnownTokens.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the container has no IdentityStoreHandler"));
        return (IdentityStoreHandler)
                beans.getReference(bean, IdentityStoreHandler.class, beans.createCreationalContext(bean));
    }
}
