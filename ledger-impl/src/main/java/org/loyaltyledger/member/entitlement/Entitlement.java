package org.loyaltyledger.member.entitlement;

import org.loyaltyledger.vault.terms.benefit.Benefit;

/** One benefit that a member holds, and why. */
public record Entitlement(Grant grant, Benefit benefit) {

    /** How explanations and the books name it, such as {@code TIER/GOLD/double-points}. */
    public String name() {
        return grant.source() + "/" + grant.code() + "/" + benefit.id();
    }
}
