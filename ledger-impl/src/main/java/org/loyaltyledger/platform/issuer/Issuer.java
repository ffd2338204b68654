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
import org.loyaltyledger.api.access.Client;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Signs tokens (RS256) for registered programs. */
@ApplicationScoped
public class Issuer {

    static final Duration LIFETIME = Duration.ofHours(1);

    private final String name;
    private final Optional<RSAKey> key;

    @Inject
    public Issuer(
            @ConfigProperty(name = "ledger.issuer") Optional<String> name,
            @ConfigProperty(name = "ledger.issuer.key") Optional<String> keyFile) {
        this.name = name.orElse("urn:loyalty-ledger:embedded");
        this.key = keyFile.map(Issuer::read);
    }

    protected Issuer() {
        this(Optional.empty(), Optional.empty());
    }

    /** What stands in the tokens' {@code iss}. */
    String name() {
        return name;
    }

    /** The public keys (RFC 7517). */
    String publicKeys() {
        return new JWKSet(key()).toPublicJWKSet().toString();
    }

    String token(Client client, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(name)
                .subject(client.id())
                .claim("upn", client.name())
                .claim("groups", List.of(client.role()))
                .claim("programme", client.programme())
                .claim("member", client.member())
                .claim("store", client.store())
                .claim("terminal", client.terminal())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key().getKeyID())
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key()));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the issuer's key does not sign", unusable);
        }
    }

    /** @throws Problem not-found where another issuer is in charge */
    private RSAKey key() {
        return key.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path"));
    }

    /** The file is a JWK set whose first key is the private one. */
    private static RSAKey read(String file) {
        try {
            return JWKSet.load(Path.of(file).toFile()).getKeys().get(0).toRSAKey();
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("ledger.issuer.key is no JWK set: " + file, unreadable);
        }
    }
}
