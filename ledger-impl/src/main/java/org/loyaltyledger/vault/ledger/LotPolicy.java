package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.Activity;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/**
 * What lots look like that are made under given terms: when they become active and when they end. Both instants are
 * worked out here, once, in the programme's zone, and stored on the lot. The clock of expiry starts at activation;
 * points that wait for an event get their end when it comes. If earning is an activity that keeps points alive, it moves
 * the end of all sliding points on.
 */
public final class LotPolicy {

    private LotPolicy() {}

    /** Points earned by a rule with terms of its own. */
    public static LotSpec earned(Terms terms, LotTerms own, Instant at) {
        return earned(terms, own, at, Period.ZERO);
    }

    /** @param later by how much their end is put off, in local days; what never ends or slides is not touched */
    public static LotSpec earned(Terms terms, LotTerms own, Instant at, Period later) {
        ExpiryPolicy expiry = own.expiry().orElse(terms.points().expiry());
        ActivationPolicy activation = own.activation().orElse(terms.points().activation());
        Instant end = activation
                .activatesAt(at, terms.zone())
                .flatMap(active -> expiry.expiresAt(active, terms.zone()))
                .map(usual -> usual.atZone(terms.zone()).plus(later).toInstant())
                .orElse(Lot.NEVER);
        LotSpec spec = spec(expiry, terms.zone(), at, end)
                .withPriority(own.priority())
                .fundedBy(own.funder().orElse(""), null);
        return activation
                .activatesAt(at, terms.zone())
                .map(active -> active.isAfter(at) ? spec.in(Lot.Phase.PENDING, active) : spec)
                .orElseGet(() -> spec.in(
                        Lot.Phase.AWAITING,
                        activation.cancelsAt(at, terms.zone()).orElse(Lot.NEVER)));
    }

    /** When points end that an event has confirmed: their clock starts with it. */
    public static Instant endOfConfirmed(Terms terms, LotTerms own, Instant at) {
        return own.expiry()
                .orElse(terms.points().expiry())
                .expiresAt(at, terms.zone())
                .orElse(Lot.NEVER);
    }

    /** Points that are active at once, with the programme's usual end. */
    public static LotSpec active(Terms terms, Instant at) {
        ExpiryPolicy expiry = terms.points().expiry();
        return spec(expiry, terms.zone(), at, expiry.expiresAt(at, terms.zone()).orElse(Lot.NEVER));
    }

    private static LotSpec spec(ExpiryPolicy expiry, ZoneId zone, Instant at, Instant end) {
        Instant slidesTo =
                expiry.isExtendedBy(Activity.EARN) ? expiry.expiresAt(at, zone).orElse(Lot.NEVER) : Lot.NEVER;
        boolean sliding = expiry instanceof ExpiryPolicy.Sliding;
        return new LotSpec(Lot.Phase.ACTIVE, at, end, sliding, slidesTo, at, 0, "", null);
    }
}
