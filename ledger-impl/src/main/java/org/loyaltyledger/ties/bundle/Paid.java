package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.ties.bundle.rule.Completion;

/**
 * A completion as it was booked.
 *
 * @param since from when on its benefits are held: its own instant, or that of the return by which it took another's place
 * @param transaction of its bonus, if there was one to book
 * @param undoneAt from when on it counts no more: when something of it came back; or its own instant, if purchases that
 *     arrived later completed another one instead
 */
record Paid(Completion completion, Instant since, Optional<UUID> transaction, Optional<Instant> undoneAt) {

    static Paid of(Completion completion, Optional<UUID> transaction) {
        return new Paid(completion, completion.at(), transaction, Optional.empty());
    }

    boolean stands() {
        return undoneAt.isEmpty();
    }

    Paid undone(Instant at) {
        return new Paid(completion, since, transaction, Optional.of(at));
    }

    /** The same with other figures: some of it came back, or something came late. */
    Paid as(Completion other) {
        return new Paid(other, since, transaction, Optional.empty());
    }

    Paid since(Instant at) {
        return new Paid(completion, at.isAfter(since) ? at : since, transaction, undoneAt);
    }
}
