package org.loyaltyledger.vault.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Guards that are not about points.
 *
 * @param clockAhead how far a till's clock may run ahead of ours
 * @param acceptBackdated how old a sale may be when it reaches us, in local days
 * @param velocity most sales of one member in a stretch of time
 * @param adjustmentSecondPerson points above which an adjustment waits for a second person
 * @param otherStores what a till that is bound to one store may do in the name of the others
 * @param plausible what no sale is beyond
 */
public record LimitTerms(
        Duration clockAhead,
        Period acceptBackdated,
        List<Velocity> velocity,
        long adjustmentSecondPerson,
        Set<OtherStores> otherStores,
        PlausibleTerms plausible) {

    public static final LimitTerms DEFAULT = new LimitTerms(
            Duration.ofMinutes(10), Period.ofDays(60), List.of(), 10_000, Set.of(), PlausibleTerms.DEFAULT);

    /** What is done at one store with what another one booked. */
    public enum OtherStores {
        /** Its receipts are looked up, and its goods taken back. */
        RETURNS,
        /** Its holds are looked up, captured and voided. */
        HOLDS
    }

    public LimitTerms {
        velocity = List.copyOf(velocity);
        otherStores = Set.copyOf(otherStores);
    }

    /** The latest {@code occurredAt} accepted at {@code now}, inclusive. */
    public Instant latest(Instant now) {
        return now.plus(clockAhead);
    }

    /** The earliest {@code occurredAt} accepted at {@code now}, inclusive: the start of that local day. */
    public Instant earliest(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .minus(acceptBackdated)
                .atStartOfDay(zone)
                .toInstant();
    }
}
