package org.loyaltyledger.vault.terms.condition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Who buys, as conditions see it.
 *
 * @param known whether the sale names a member at all
 * @param tier the tier's code; empty text if none
 */
public record MemberFacts(
        boolean known, String status, Optional<LocalDate> joinedOn, String tier, Map<String, String> attributes) {

    public static final MemberFacts UNKNOWN = new MemberFacts(false, "", Optional.empty(), "", Map.of());

    public MemberFacts {
        attributes = Map.copyOf(attributes);
    }
}
