package org.loyaltyledger.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many requests each caller may send in a minute, on this node. */
@ApplicationScoped
public class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private RateLimit client;
    private RateLimit member;
    private RateLimit anonymous;

    RateLimits() {
        // for the container's proxy
    }

    @Inject
    RateLimits(
            @ConfigProperty(name = "ledger.rate-limit.client") long client,
            @ConfigProperty(name = "ledger.rate-limit.member") long member,
            @ConfigProperty(name = "ledger.rate-limit.anonymous") long anonymous) {
        this.client = new RateLimit("client", client, MINUTE);
        this.member = new RateLimit("member", member, MINUTE);
        this.anonymous = new RateLimit("anonymous", anonymous, MINUTE);
    }

    /** Of a till, partner, operator or auditor. */
    RateLimit client() {
        return client;
    }

    RateLimit member() {
        return member;
    }

    /** Of an address, for all who bear no valid token there. */
    RateLimit anonymous() {
        return anonymous;
    }
}
