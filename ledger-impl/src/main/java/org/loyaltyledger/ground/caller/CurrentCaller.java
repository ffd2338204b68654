package org.loyaltyledger.ground.caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request, made of its token once however many ask. */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    CurrentCaller() {
        // for the container's proxy
    }

    @Inject
    CurrentCaller(JsonWebToken token) {
        this.caller = CallerSource.of(token);
    }

    public Caller get() {
        return caller;
    }
}
