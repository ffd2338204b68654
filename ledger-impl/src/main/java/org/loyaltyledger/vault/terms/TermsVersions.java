package org.loyaltyledger.vault.terms;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All published versions of a programme's terms. */
public record TermsVersions(List<TermsVersion> all) {

    public TermsVersions {
        all = all.stream()
                .sorted(Comparator.comparing(TermsVersion::effectiveFrom).thenComparing(TermsVersion::number))
                .toList();
    }

    public Optional<TermsVersion> number(int number) {
        return all.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version in force at an instant. */
    public Optional<TermsVersion> at(Instant instant) {
        return all.stream()
                .filter(version -> !version.effectiveFrom().isAfter(instant))
                .reduce((first, second) -> second);
    }
}
