package org.loyaltyledger.platform.issuer;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Codes for tokens, and refresh tokens for others (RFC 6749, sections 4.1.3 and 6): the page has no secret, it proves
 * itself by the verifier.
 */
@ApplicationScoped
public class MemberSignIn {

    @Inject
    private SignIns signIns;

    @Inject
    private DemoSignIn demo;

    /**
     * Whom tokens are for; empty if the code is not good, whatever the reason.
     *
     * @param now of the machine's clock, as for the token that follows
     */
    Optional<SignIns.Taken> redeemed(AuthorizationCodeGrant code, String client, Instant now) {
        return AuthorizationRequest.CLIENT.equals(client) && demo.isOn()
                ? signIns.take(code.getAuthorizationCode().getValue(), grant -> grant.belongsTo(code), now)
                : Optional.empty();
    }

    /** The same for a refresh token, while the member is active. */
    Optional<SignIns.Taken> refreshed(RefreshTokenGrant token, String client, Instant now) {
        return AuthorizationRequest.CLIENT.equals(client) && demo.isOn()
                ? signIns.refresh(token.getRefreshToken().getValue(), grant -> demo.isActive(grant.member()), now)
                : Optional.empty();
    }

    static TokenOwner owner(SignIns.Taken taken) {
        return TokenOwner.member(
                taken.grant().programme(), taken.grant().member(), AuthorizationRequest.CLIENT, taken.id());
    }
}
