package org.loyaltyledger.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * So many of something in a window, for each key of its own: what was used comes back evenly, so the whole quota may be
 * used at once and then as much as the window gives back (generic cell rate algorithm). Keys are remembered for a window
 * after their last use, a bounded number of them.
 */
public final class RateLimit {

    private static final int MOST_KEYS = 100_000;

    private final String name;
    private final long quota;
    private final Duration window;
    private final LongSupplier nanos;

    /** By key: the moment at which the whole quota is there again. */
    private final Cache<String, AtomicLong> fullAt;

    /**
     * @param name what answers call it
     * @param quota how many in the window; 0: without limit
     */
    public RateLimit(String name, long quota, Duration window) {
        this(name, quota, window, System::nanoTime);
    }

    RateLimit(String name, long quota, Duration window, LongSupplier nanos) {
        this.name = name;
        this.quota = quota;
        this.window = window;
        this.nanos = nanos;
        this.fullAt = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(window.toNanos() + 1, TimeUnit.NANOSECONDS)
                .ticker(nanos::getAsLong)
                .build();
    }

    /**
     * What became of a try.
     *
     * @param remaining how many more may follow at once
     * @param reset until the whole quota is there again
     * @param retryAfter zero: it was within the quota
     */
    public record Taken(long remaining, Duration reset, Duration retryAfter) {

        public boolean allowed() {
            return retryAfter.isZero();
        }
    }

    public boolean isOn() {
        return quota > 0;
    }

    /** Uses one of the key's quota, if one is left. */
    public Taken take(String key) {
        long now = nanos.getAsLong();
        long each = each();
        AtomicLong full = fullAt.get(key, unknown -> new AtomicLong(now));
        while (true) {
            long before = full.get();
            long start = Math.max(before - now, 0);
            long after = start + each;
            if (after > window.toNanos()) {
                return new Taken(0, Duration.ofNanos(start), Duration.ofNanos(after - window.toNanos()));
            }
            if (full.compareAndSet(before, now + after)) {
                return new Taken((window.toNanos() - after) / each, Duration.ofNanos(after), Duration.ZERO);
            }
        }
    }

    /** What was taken was not used after all. */
    public void giveBack(String key) {
        AtomicLong full = fullAt.getIfPresent(key);
        if (full != null) {
            full.addAndGet(-each());
        }
    }

    /** As the RateLimit-Policy field has it (draft-ietf-httpapi-ratelimit-headers). */
    String policyField() {
        return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }

    /** As the RateLimit field has it. */
    String field(Taken taken) {
        return "\"" + name + "\";r=" + taken.remaining() + ";t="
                + taken.reset().plusMillis(999).toSeconds();
    }

    private long each() {
        return Math.max(1, window.toNanos() / quota);
    }
}
