package org.loyaltyledger.platform.access;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A verified token as the principal of its request. Its claims have the types that MicroProfile JWT gives them. */
final class AccessToken extends CallerPrincipal implements JsonWebToken {

    private static final long serialVersionUID = 1L;

    private static final String GRANT = "grant_id";

    private final transient Map<String, Object> claims;

    private AccessToken(String name, Map<String, Object> claims) {
        super(name);
        this.claims = claims;
    }

    /**
     * @param verified whose claims have the right types
     * @param raw the token as it was sent
     */
    static AccessToken of(JWTClaimsSet verified, String raw) {
        Map<String, Object> claims = new LinkedHashMap<>(verified.getClaims());
        claims.values().removeIf(Objects::isNull);
        seconds(verified.getExpirationTime()).ifPresent(at -> claims.put(Claims.exp.name(), at));
        seconds(verified.getIssueTime()).ifPresent(at -> claims.put(Claims.iat.name(), at));
        seconds(verified.getNotBeforeTime()).ifPresent(at -> claims.put("nbf", at));
        claims.put(Claims.aud.name(), new LinkedHashSet<>(verified.getAudience()));
        claims.put(Claims.groups.name(), groups(verified));
        claims.put(Claims.raw_token.name(), raw);
        return new AccessToken(name(claims), claims);
    }

    private static Set<Object> groups(JWTClaimsSet verified) {
        return verified.getClaim(Claims.groups.name()) instanceof List<?> groups
                ? new LinkedHashSet<>(groups)
                : Set.of();
    }

    /** As MicroProfile JWT has it. */
    private static String name(Map<String, Object> claims) {
        return Optional.ofNullable(claims.get(Claims.upn.name()))
                .or(() -> Optional.ofNullable(claims.get(Claims.preferred_username.name())))
                .orElseGet(() -> claims.get(Claims.sub.name()))
                .toString();
    }

    private static Optional<Long> seconds(java.util.Date date) {
        return Optional.ofNullable(date).map(at -> Math.floorDiv(at.getTime(), 1_000L));
    }

    /** The first moment at which it does not count any more. */
    Instant end() {
        return Instant.ofEpochSecond(getExpirationTime());
    }

    /** With what else it is revoked: of the embedded issuer, a secret's or a sign-in's id. */
    Optional<String> grant() {
        return Optional.ofNullable(claims.get(GRANT)).map(Object::toString);
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.copyOf(claims.keySet());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        return (T) claims.get(name);
    }
}
