package org.loyaltyledger.platform.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Codes that were given and not yet taken: each is good for a minute and for one use. They are kept in memory, because
 * the demo sign-in exists on a single node only; a code lost in a restart costs one more click.
 */
@ApplicationScoped
public class Codes {

    static final Duration LIFETIME = Duration.ofMinutes(1);
    static final int MOST = 1_000;

    private record Kept(Grant grant, Instant until) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /** A new code of 256 random bits. Of too many the oldest is forgotten. */
    synchronized String give(Grant grant, Instant now) {
        kept.values().removeIf(one -> !now.isBefore(one.until()));
        if (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        String code = Secret.plain();
        kept.put(code, new Kept(grant, now.plus(LIFETIME)));
        return code;
    }

    /** Whoever takes a code, rightly or not, has used it up. */
    synchronized Optional<Grant> take(String code, Instant now) {
        return Optional.ofNullable(kept.remove(code))
                .filter(one -> now.isBefore(one.until()))
                .map(Kept::grant);
    }
}
