package org.loyaltyledger.vault.terms.bundle;

import java.util.List;
import java.util.Optional;

/**
 * A bundle whose components are bought: in one basket, or within some local days, whichever those are. A line of a sale
 * counts for the first component that it matches. What a completion has used counts for no other.
 *
 * @param needed how many of the components make it complete
 * @param days within how many local days, the first and the last included; empty: in one basket
 * @param atMost what is bought in a stretch that has had its completions counts for nothing; empty: no limit
 */
public record Collected(
        String id,
        String name,
        List<Component> components,
        int needed,
        Optional<Integer> days,
        Optional<AtMost> atMost,
        Reward reward) {

    public Collected {
        components = List.copyOf(components);
    }
}
