package org.loyaltyledger.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks bearer tokens: JWT as MicroProfile JWT and RFC 9068 have them, signed asymmetrically by a key of the issuer. The
 * algorithms are fixed here and never taken from the token; a secret key, "none", encrypted tokens and keys that a token
 * brings along do not count.
 */
final class AccessTokenVerifier {

    private static final Logger LOG = Logger.getLogger(AccessTokenVerifier.class.getName());

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final List<String> TIMES = List.of("exp", "nbf", "iat");

    /** The end of the year 9999; beyond it the library's arithmetic would wrap around. */
    private static final BigDecimal LAST = new BigDecimal(253_402_300_799L);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokenVerifier(JWKSource<SecurityContext> keys, ClaimRules rules) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(rules);
    }

    /** The token, if it counts; why it does not goes to the log, not to whoever sent it. */
    Optional<AccessToken> verified(String raw) {
        try {
            SignedJWT token = SignedJWT.parse(raw);
            typesMustBeRight(token.getPayload().toJSONObject());
            JWTClaimsSet claims = processor.process(token, null);
            return Optional.of(AccessToken.of(claims, raw));
        } catch (ParseException | BadJOSEException refused) {
            LOG.log(Level.FINE, "A token was refused: {0}", refused.getMessage());
        } catch (JOSEException | IllegalArgumentException | IllegalStateException unusable) {
            LOG.log(Level.WARNING, "A token could not be checked: {0}", unusable.getMessage());
        }
        return Optional.empty();
    }

    /** What the library would take for something else: numbers that wrap around, and a number for a name. */
    private static void typesMustBeRight(Map<String, Object> claims) throws ParseException {
        if (claims == null || !(claims.get("sub") instanceof String)) {
            throw new ParseException("sub is missing or no text", 0);
        }
        for (String name : TIMES) {
            Object value = claims.get(name);
            if (value != null && !(value instanceof Number number && isTime(number))) {
                throw new ParseException(name + " is no time", 0);
            }
        }
    }

    private static boolean isTime(Number number) {
        String text = number.toString();
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,17})?(E[0-9]{1,2})?")) {
            return false;
        }
        return new BigDecimal(text).compareTo(LAST) <= 0;
    }
}
