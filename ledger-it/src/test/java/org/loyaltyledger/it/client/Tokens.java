package org.loyaltyledger.it.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.it.harness.TokenKeys;

/** Makes the tokens an issuer would give to each role. */
public final class Tokens {

    /** The id of the partner that most tests have. */
    public static final String PARTNER = "p1";

    private static final long LIFE_SECONDS = 6 * 3600L;

    private final RSAKey key;

    public Tokens(RSAKey key) {
        this.key = key;
    }

    public String till(String programme) {
        return signed(claims("till", "till of " + programme)
                .claim("programme", programme)
                .claim("store", "S1")
                .claim("terminal", "T1"));
    }

    public String partner(String programme, String partner) {
        return signed(claims("partner", partner + " of " + programme)
                .claim("programme", programme)
                .claim("partner", partner));
    }

    public String member(String programme, String member) {
        return signed(claims("member", member).claim("programme", programme).claim("member", member));
    }

    public String auditor(String programme) {
        return signed(claims("auditor", "auditor of " + programme).claim("programme", programme));
    }

    /** An operator of one programme, by name. */
    public String operator(String programme, String name) {
        return signed(claims("operator", name).claim("programme", programme));
    }

    /** An operator of the whole deployment. */
    public String operator() {
        return signed(claims("operator", "operator"));
    }

    /**
     * The claims every good token has, for a test that spoils one of them.
     *
     * @param name whose keys are one caller's keys, whatever token it bears
     */
    public static JWTClaimsSet.Builder claims(String role, String name) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(TokenKeys.ISSUER)
                .audience("loyalty-ledger")
                .jwtID(UUID.randomUUID().toString())
                .subject(name)
                .claim("upn", name)
                .claim("groups", List.of(role))
                .issueTime(Date.from(now.minusSeconds(5)))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)));
    }

    public String signed(JWTClaimsSet.Builder claims) {
        return signed("JWT", claims);
    }

    /** @param type the typ of its header */
    public String signed(String type, JWTClaimsSet.Builder claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }
}
