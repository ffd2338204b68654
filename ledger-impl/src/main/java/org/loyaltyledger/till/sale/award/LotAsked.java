package org.loyaltyledger.till.sale.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.vault.terms.PointsTerms;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/**
 * The lot that an award's points should be.
 *
 * @param activeFrom when they can be spent; empty: an event decides
 * @param event what has to happen first; empty: nothing
 * @param cancelledAt when points that still wait for their event are gone
 * @param expiresAt when they are gone; empty: never, or known only once the event has happened
 * @param expiry by which policy, for what becomes active later
 * @param funder who pays for them; empty: the programme
 * @param priority lower is spent sooner
 * @param pricePerPoint what one costs the operator; empty if the terms do not say
 */
public record LotAsked(
        Optional<Instant> activeFrom,
        Optional<String> event,
        Optional<Instant> cancelledAt,
        Optional<Instant> expiresAt,
        ExpiryPolicy expiry,
        Optional<String> funder,
        int priority,
        Optional<BigDecimal> pricePerPoint) {

    /** The lot of points earned at an instant; what a rule leaves open is as for all points. */
    public static LotAsked of(LotTerms lot, Terms terms, Instant earnedAt) {
        PointsTerms points = terms.points();
        ActivationPolicy activation = lot.activation().orElse(points.activation());
        ExpiryPolicy expiry = lot.expiry().orElse(points.expiry());
        Optional<Instant> activeFrom = activation.activatesAt(earnedAt, terms.zone());
        Optional<String> event =
                activation instanceof ActivationPolicy.Event awaited ? Optional.of(awaited.event()) : Optional.empty();
        return new LotAsked(
                activeFrom,
                event,
                activation.cancelsAt(earnedAt, terms.zone()),
                activeFrom.flatMap(active -> expiry.expiresAt(active, terms.zone())),
                expiry,
                lot.funder(),
                lot.priority(),
                points.value());
    }
}
