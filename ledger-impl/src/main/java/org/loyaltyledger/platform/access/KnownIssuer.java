package org.loyaltyledger.platform.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without an issuer every request with a token would fail in the container; so the service does not start at all. */
@ApplicationScoped
public class KnownIssuer {

    /** The issuer is a part of every actor that is recorded; columns of actors hold 400 characters. */
    private static final int LONGEST = 140;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    private Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    private Optional<String> location;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.publickey")
    private Optional<String> key;

    @Inject
    @ConfigProperty(name = "ledger.issuer.key")
    private Optional<String> embedded;

    @Inject
    private KnownTokens tokens;

    void mustBeSet(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object start) {
        if (issuer.isEmpty() || embedded.or(() -> location).or(() -> key).isEmpty()) {
            throw new IllegalStateException(
                    "Whose tokens count? Set mp.jwt.verify.issuer, and mp.jwt.verify.publickey.location or"
                            + " ledger.issuer.key");
        }
        if (issuer.get().length() > LONGEST || issuer.get().contains("#")) {
            throw new IllegalStateException(
                    "mp.jwt.verify.issuer has at most " + LONGEST + " characters, none of them a #");
        }
        tokens.start();
    }
}
