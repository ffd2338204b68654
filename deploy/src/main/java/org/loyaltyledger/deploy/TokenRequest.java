package org.loyaltyledger.deploy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who somebody shall be for a while.
 *
 * @param subject who exactly; empty: the member, or one of this role for the demo
 * @param bounds claims that narrow the role: programme, member, store, terminal, partner
 */
record TokenRequest(String role, Optional<String> subject, Map<String, String> bounds, Duration lifetime) {
    static final List<String> ROLES = List.of("till", "partner", "member", "operator", "auditor");
    /** Those who may use every programme. */
    static final List<String> ROAMING = List.of("operator", "auditor");

    static final Duration STANDARD_LIFETIME = Duration.ofMinutes(15);

    /** @throws IllegalArgumentException with a sentence for the user */
    TokenRequest {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("The role is one of " + String.join(", ", ROLES) + ", not " + role);
        }
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("A token lives for a while: --ttl PT1H, for example");
        }
        bounds = Map.copyOf(bounds);
    }

    static TokenRequest of(String role) {
        return new TokenRequest(role, Optional.empty(), Map.of(), STANDARD_LIFETIME);
    }

    /** Somebody of this name: two people approve what is large. */
    TokenRequest as(String who) {
        return new TokenRequest(role, Optional.of(who), bounds, lifetime);
    }

    TokenRequest with(String bound, String value) {
        var more = new LinkedHashMap<>(bounds);
        more.put(bound, value);
        return new TokenRequest(role, subject, more, lifetime);
    }

    TokenRequest lasting(Duration duration) {
        return new TokenRequest(role, subject, bounds, duration);
    }

    String signed(IssuerKey key, String issuer, String audience, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(name())
                .claim("upn", name())
                .claim("groups", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString());
        bounds.forEach(claims::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt")) // RFC 9068
                .keyID(key.pair().getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key.pair()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key in the data directory does not sign", e);
        }
    }

    private String name() {
        return subject.orElseGet(() -> bounds.getOrDefault("member", "demo-" + role));
    }
}
