package org.loyaltyledger.vault.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * The published versions of one programme.
 *
 * @param versions in the order of their instants
 * @param readAt on the monotonic clock, in nanoseconds
 */
record Timetable(List<TermsVersion> versions, long readAt) {

    Timetable {
        versions = List.copyOf(versions);
    }

    /** The version in force: the last that is effective at or before the instant. */
    Optional<TermsVersion> at(Instant instant) {
        for (int nth = versions.size() - 1; nth >= 0; nth--) {
            if (!versions.get(nth).effectiveFrom().isAfter(instant)) {
                return Optional.of(versions.get(nth));
            }
        }
        return Optional.empty();
    }

    Optional<TermsVersion> number(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    List<Integer> numbers() {
        return versions.stream().map(TermsVersion::number).toList();
    }
}
