package org.loyaltyledger.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Whether something that ended by itself is started again: a few times, each after a longer pause. What fails again and
 * again needs a person, and must not be hidden from one.
 */
final class RestartPolicy {
    static final int MOST = 5;
    static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Deque<Instant> restarts = new ArrayDeque<>();

    /**
     * The pause before the next start; it then counts as made. Empty: there were too many.
     *
     * @param now when it ended
     */
    Optional<Duration> next(Instant now) {
        while (!restarts.isEmpty() && restarts.peekFirst().plus(WITHIN).isBefore(now)) {
            restarts.removeFirst();
        }
        if (restarts.size() >= MOST) {
            return Optional.empty();
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << restarts.size());
        restarts.addLast(now);
        return Optional.of(pause);
    }
}
