package org.loyaltyledger.platform.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.platform.access.RateLimit;
import org.loyaltyledger.platform.access.RateLimitFilter;

/**
 * Bounds how many wrong secrets are looked at in a minute: for one client from one address, and from one address for all
 * clients. The clients of others go on as before, and so does this one from elsewhere.
 */
@ApplicationScoped
public class SecretThrottle {

    private final RateLimit pairs = new RateLimit("secrets", 10, Duration.ofMinutes(1));
    private final RateLimit addresses = new RateLimit("secrets", 120, Duration.ofMinutes(1));

    /**
     * Counts a try, before it is known whether it is right.
     *
     * @throws Problem rate-limited
     */
    void tried(String client, String address) {
        RateLimit.Taken pair = pairs.take(pair(client, address));
        if (!pair.allowed()) {
            throw RateLimitFilter.refused(pair.retryAfter());
        }
        RateLimit.Taken all = addresses.take(address);
        if (!all.allowed()) {
            throw RateLimitFilter.refused(all.retryAfter());
        }
    }

    /** It was right, so it does not count. */
    void succeeded(String client, String address) {
        pairs.giveBack(pair(client, address));
        addresses.giveBack(address);
    }

    private static String pair(String client, String address) {
        return address + " " + (client.length() > 64 ? client.substring(0, 64) : client);
    }
}
