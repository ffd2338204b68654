package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.TransactionId;

/**
 * What a redemption or a hold was for.
 *
 * @param id the booking
 * @param price what it took; without reasons, those stand in the booking
 * @param store where; empty text: nowhere in particular
 * @param reference what the caller calls it; empty text: nothing
 * @param holdsStock it is an open hold with units of a reward out of the stock
 * @param origin what lists of redemptions and holds show besides
 */
public record Redeemed(
        TransactionId id,
        Instant recordedAt,
        long programme,
        Price price,
        int termsVersion,
        String store,
        String reference,
        boolean holdsStock,
        Origin origin) {

    /**
     * Where a redemption or a hold came from.
     *
     * @param hold points were set aside, not spent at once
     * @param member whose points
     * @param occurredAt business time
     */
    record Origin(boolean hold, UUID member, Instant occurredAt) {}

    /** The same after its hold has ended. */
    Redeemed ended() {
        return new Redeemed(id, recordedAt, programme, price, termsVersion, store, reference, false, origin);
    }

    /** @param only some stores; empty: all */
    boolean isOf(Optional<Set<String>> only) {
        return store.isEmpty() || only.map(stores -> stores.contains(store)).orElse(true);
    }
}
