package org.loyaltyledger.platform.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.loyaltyledger.ground.caller.CallerSource;

/**
 * What the claims of a token must say for it to count here and now. Signature and form are somebody else's business.
 *
 * @param issuer whose tokens count, letter by letter
 * @param audiences one of which the token must be meant for
 * @param skewSeconds by how much the issuer's clock may differ from this machine's
 * @param greatestAge seconds since it was issued, at most; empty: only its end counts
 * @param clock the machine's clock: tokens are judged by it, whatever the ledger's clock shows
 */
record ClaimRules(String issuer, Set<String> audiences, long skewSeconds, OptionalLong greatestAge, InstantSource clock)
        implements JWTClaimsSetVerifier<SecurityContext> {

    private static final List<String> TEXTS = List.of(
            "sub",
            "upn",
            "preferred_username",
            "programme",
            "member",
            "store",
            "terminal",
            "client_id",
            "grant_id",
            "jti");

    /** The end of the year 9999: what lies beyond it is no time but a mistake, or an attack on arithmetic. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @Override
    public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
        if (!issuer.equals(claims.getIssuer())) {
            throw new BadJWTException("another issuer's");
        }
        if (Collections.disjoint(audiences, claims.getAudience())) {
            throw new BadJWTException("meant for another audience");
        }
        typesMustBeRight(claims);
        if (!CallerSource.isSubject(claims.getSubject())) {
            throw new BadJWTException("sub is missing, or not to be read");
        }
        timeMustBeRight(claims, clock.instant());
    }

    private void timeMustBeRight(JWTClaimsSet claims, Instant now) throws BadJWTException {
        Instant end = moment(claims.getExpirationTime(), "exp");
        if (!now.isBefore(end.plusSeconds(skewSeconds))) {
            throw new BadJWTException("expired");
        }
        if (claims.getNotBeforeTime() != null
                && now.plusSeconds(skewSeconds).isBefore(moment(claims.getNotBeforeTime(), "nbf"))) {
            throw new BadJWTException("not valid yet");
        }
        if (greatestAge.isPresent()
                && !now.isBefore(
                        moment(claims.getIssueTime(), "iat").plusSeconds(greatestAge.getAsLong() + skewSeconds))) {
            throw new BadJWTException("too old");
        }
    }

    private static Instant moment(Date date, String claim) throws BadJWTException {
        if (date == null || date.getTime() < 0 || date.toInstant().isAfter(LAST)) {
            throw new BadJWTException(claim + " is missing or no time");
        }
        return date.toInstant();
    }

    private static void typesMustBeRight(JWTClaimsSet claims) throws BadJWTException {
        for (String name : TEXTS) {
            if (claims.getClaim(name) != null && !(claims.getClaim(name) instanceof String)) {
                throw new BadJWTException(name + " is no text");
            }
        }
        Object groups = claims.getClaim("groups");
        if (groups != null && !(groups instanceof List<?> list && list.stream().allMatch(String.class::isInstance))) {
            throw new BadJWTException("groups is no list of texts");
        }
    }
}
