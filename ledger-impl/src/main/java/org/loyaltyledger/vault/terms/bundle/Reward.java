package org.loyaltyledger.vault.terms.bundle;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What a complete bundle gives.
 *
 * @param bonus points, each time
 * @param benefits ids
 * @param benefitsFor how long they last, in local days from that of the completion; empty: as long as it is complete
 */
public record Reward(Optional<Bonus> bonus, List<String> benefits, Optional<Period> benefitsFor) {

    public Reward {
        benefits = List.copyOf(benefits);
    }
}
