package org.loyaltyledger.vault.terms.club;

import java.util.List;
import java.util.Optional;

/**
 * Something to belong to.
 *
 * @param name what members read
 * @param plans at least one
 */
public record Club(String id, String name, List<Plan> plans) {

    public Club {
        plans = List.copyOf(plans);
    }

    public Optional<Plan> plan(String plan) {
        return plans.stream().filter(offered -> offered.id().equals(plan)).findFirst();
    }
}
