package org.loyaltyledger.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token of {@code ledger.metrics.token}, which lets a scraper read {@code /metrics} and nothing else. */
@ApplicationScoped
public class MetricsToken {

    private static final String PATH = "/metrics";
    private static final String SCHEME = "Bearer ";

    private Optional<String> token;

    MetricsToken() {
        // for the container's proxy
    }

    @Inject
    MetricsToken(@ConfigProperty(name = "ledger.metrics.token") Optional<String> token) {
        this.token = token;
    }

    /** Compared in a time that says nothing about how much of it is right. */
    public boolean isBorneBy(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                && header.startsWith(SCHEME)
                && PATH.equals(request.getRequestURI())
                && token.filter(known -> MessageDigest.isEqual(
                                known.getBytes(StandardCharsets.UTF_8),
                                header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
