package org.loyaltyledger.views.switching;

import java.time.Instant;
import org.loyaltyledger.api.switching.NewSimulation;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.vault.terms.benefit.Source;

/** Which members a simulation is about. */
record Segment(NewSimulation wish, Instant at) {

    boolean holds(Grants grants) {
        return has(grants, Source.TIER, wish.tier()) && has(grants, Source.CLUB, wish.club());
    }

    private boolean has(Grants grants, Source source, String code) {
        return code == null
                || grants.at(at).stream()
                        .anyMatch(grant ->
                                grant.source() == source && grant.code().equals(code));
    }
}
