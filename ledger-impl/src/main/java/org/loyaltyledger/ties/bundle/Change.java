package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.bundle.BundleChange;

/**
 * That a member signed up for, left or passed on a bundle.
 *
 * @param other from or to whom it went
 * @param reason in words; may be empty
 */
record Change(Key key, Optional<UUID> other, String reason, String actor) {

    /** Which of the member's changes. */
    record Key(UUID member, String bundle, Instant at, What what) {}

    /** The four kinds. */
    enum What {
        JOINED,
        LEFT,
        GIVEN,
        RECEIVED
    }

    BundleChange told() {
        return new BundleChange(
                key.what().name(), key.at(), other.orElse(null), reason.isEmpty() ? null : reason, actor);
    }
}
