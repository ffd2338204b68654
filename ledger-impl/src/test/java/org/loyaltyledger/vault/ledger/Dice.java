package org.loyaltyledger.vault.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random figures, the same for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    long upTo(long most) {
        return 1 + random.nextInt((int) Math.max(1, Math.min(most, 1_000_000)));
    }

    Duration hours(int most) {
        return Duration.ofHours(upTo(most));
    }

    /** Within some days around an instant, on the full hour, so that things coincide. */
    Instant around(Instant instant, int daysBefore, int daysAfter) {
        return instant.plus(Duration.ofHours(6 * (random.nextInt(4 * (daysBefore + daysAfter)) - 4L * daysBefore)));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> Optional<T> pickFrom(Collection<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(pick(new ArrayList<>(choices)));
    }
}
