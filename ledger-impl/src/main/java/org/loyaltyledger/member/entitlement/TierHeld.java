package org.loyaltyledger.member.entitlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Effect;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * Which one tier is held: the highest of those that were granted, of those that something else guarantees, and of a lowest
 * level that is everybody's and so is never granted. Worked out at any instant, so a guarantee lifts the tier in the moment
 * in which its contract begins, and no longer.
 */
record TierHeld(TierTerms tiers, Function<Grant, List<Benefit>> benefits) {

    /** The grants with just that tier among them; under terms without tiers as they are. */
    List<Grant> among(List<Grant> holding) {
        if (tiers.isEmpty()) {
            return holding;
        }
        List<Grant> others =
                holding.stream().filter(grant -> grant.source() != Source.TIER).toList();
        Optional<Grant> top = tiers.code(tiers.base()).map(TierHeld::everybodys);
        for (Grant grant : holding) {
            top = grant.source() == Source.TIER ? higher(grant, top) : guaranteed(grant, top);
        }
        List<Grant> found = new ArrayList<>(others);
        top.ifPresent(found::add);
        return found;
    }

    private Optional<Grant> guaranteed(Grant grant, Optional<Grant> top) {
        Optional<Grant> highest = top;
        for (Benefit benefit : benefits.apply(grant)) {
            if (benefit.effect() instanceof Effect.TierGuarantee guarantee) {
                Grant lifted =
                        new Grant(Source.TIER, guarantee.tier(), "", grant.from(), grant.until(), Optional.empty());
                highest = higher(lifted, highest);
            }
        }
        return highest;
    }

    private Optional<Grant> higher(Grant one, Optional<Grant> top) {
        return tiers.rank(one.code()) > tiers.rank(top.map(Grant::code)) ? Optional.of(one) : top;
    }

    private static Grant everybodys(String code) {
        return new Grant(Source.TIER, code, "", Instant.EPOCH, Lot.NEVER, Optional.empty());
    }
}
