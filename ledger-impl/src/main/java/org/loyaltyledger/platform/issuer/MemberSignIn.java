package org.loyaltyledger.platform.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Codes for tokens (RFC 6749, section 4.1.3): the page has no secret, it proves itself by the verifier. */
@ApplicationScoped
public class MemberSignIn {

    @Inject
    private Codes codes;

    /** Whom the token is for; empty if the code is not good, whatever the reason. */
    Optional<TokenOwner> redeemed(MultivaluedMap<String, String> form) {
        String code = form.getFirst("code");
        if (code == null || !AuthorizationRequest.CLIENT.equals(form.getFirst("client_id"))) {
            return Optional.empty();
        }
        Instant now = Instant.now(); // the machine's clock, as for the token that follows
        return codes.take(code, now)
                .filter(grant -> grant.belongsTo(form.getFirst("redirect_uri"), form.getFirst("code_verifier")))
                .map(MemberSignIn::owner);
    }

    private static TokenOwner owner(Grant grant) {
        return TokenOwner.member(
                grant.programme(),
                grant.member(),
                AuthorizationRequest.CLIENT,
                UUID.randomUUID().toString());
    }
}
