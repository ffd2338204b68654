package org.loyaltyledger.platform.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.platform.access.RevokedTokens;

/** Signs tokens (RS256) for registered programs. */
@ApplicationScoped
public class Issuer {

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final String name;
    private final List<String> audiences;
    private final Duration lifetime;
    private final Optional<JWKSet> keys;

    @Inject
    public Issuer(
            @ConfigProperty(name = "ledger.issuer") Optional<String> name,
            @ConfigProperty(name = "ledger.issuer.key") Optional<String> keyFile,
            @ConfigProperty(name = "mp.jwt.verify.audiences") List<String> audiences,
            @ConfigProperty(name = "ledger.issuer.token-lifetime") Duration lifetime) {
        this.name = name.orElse("urn:loyalty-ledger:embedded");
        this.keys = keyFile.map(Issuer::read);
        this.audiences = audiences;
        this.lifetime = lifetime;
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(RevokedTokens.LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("ledger.issuer.token-lifetime is above zero, and a day at most");
        }
    }

    protected Issuer() {
        this(Optional.empty(), Optional.empty(), List.of(), Duration.ofMinutes(15));
    }

    /** How long a token lives. */
    Duration lifetime() {
        return lifetime;
    }

    /** What stands in the tokens' {@code iss}. */
    String name() {
        return name;
    }

    /** The public keys (RFC 7517). */
    String publicKeys() {
        return keys().toPublicJWKSet().toString();
    }

    /** Without a refresh token: RFC 9068 gives the form. */
    String token(TokenOwner owner, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(name)
                .subject(owner.subject())
                .audience(audiences)
                .claim("client_id", owner.client())
                .claim("grant_id", owner.grant())
                .claim("upn", owner.name())
                .claim("groups", List.of(owner.role()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString());
        owner.bounds().forEach(claims::claim);
        RSAKey key = signingKey();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the issuer's key does not sign", unusable);
        }
    }

    /** Whether the service issues tokens itself. */
    boolean isOn() {
        return keys.isPresent();
    }

    private RSAKey signingKey() {
        return keys().getKeys().get(0).toRSAKey();
    }

    /** @throws Problem not-found where another issuer is in charge */
    private JWKSet keys() {
        return keys.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path"));
    }

    /** The file is a JWK set of private keys: the first signs, tokens signed with the others count, too. */
    private static JWKSet read(String file) {
        try {
            JWKSet keys = JWKSet.load(Path.of(file).toFile());
            if (keys.isEmpty() || !(keys.getKeys().get(0) instanceof RSAKey first && first.isPrivate())) {
                throw new IllegalStateException("The first key of ledger.issuer.key is no private RSA key: " + file);
            }
            return keys;
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("ledger.issuer.key is no JWK set: " + file, unreadable);
        }
    }
}
