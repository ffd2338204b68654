package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.time.ZoneId;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/**
 * What lots look like that are made under given terms: when they become active and when they end. Both instants are
 * worked out here, once, in the programme's zone, and stored on the lot. The clock of expiry starts at activation;
 * points that wait for an event get their end when it comes. With a sliding policy earning moves the end on, too.
 */
public final class LotPolicy {

    private LotPolicy() {}

    /** Points earned by a rule with terms of its own. */
    public static LotSpec earned(Terms terms, LotTerms own, Instant at) {
        ExpiryPolicy expiry = own.expiry().orElse(terms.points().expiry());
        ActivationPolicy activation = own.activation().orElse(terms.points().activation());
        return activation
                .activatesAt(at, terms.zone())
                .map(active -> spec(expiry, terms.zone(), at, active))
                .orElseGet(() -> LotSpec.awaiting(
                        at, activation.cancelsAt(at, terms.zone()).orElse(Lot.NEVER)))
                .withPriority(own.priority())
                .fundedBy(own.funder().orElse(""), null);
    }

    /** Points that are active at once, with the programme's usual end. */
    public static LotSpec active(Terms terms, Instant at) {
        return spec(terms.points().expiry(), terms.zone(), at, at);
    }

    private static LotSpec spec(ExpiryPolicy expiry, ZoneId zone, Instant at, Instant active) {
        Instant end = expiry.expiresAt(active, zone).orElse(Lot.NEVER);
        boolean sliding = expiry instanceof ExpiryPolicy.Sliding;
        return new LotSpec(
                active.isAfter(at) ? Lot.Phase.PENDING : Lot.Phase.ACTIVE,
                active,
                sliding ? Lot.NEVER : end,
                sliding,
                sliding ? end : Lot.NEVER,
                at,
                0,
                "",
                null);
    }
}
