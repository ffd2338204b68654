package org.loyaltyledger.ground.caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller of the request, made of its token once however many ask. The token is the request's principal (MicroProfile
 * JWT says so); to have it injected costs the container several times as much.
 */
@RequestScoped
public class CurrentCaller {

    private HttpServletRequest request;
    private PartnerRegistry partners;
    private Caller caller;

    CurrentCaller() {
        // for the container's proxy
    }

    @Inject
    CurrentCaller(HttpServletRequest request, PartnerRegistry partners) {
        this.request = request;
        this.partners = partners;
    }

    public Caller get() {
        if (caller == null) {
            caller = request.getUserPrincipal() instanceof JsonWebToken token
                    ? CallerSource.of(token, partners)
                    : Caller.anonymous();
        }
        return caller;
    }
}
