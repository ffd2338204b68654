package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
 */
public record Redeemed(
        TransactionId id,
        Instant recordedAt,
        long programme,
        Price price,
        int termsVersion,
        String store,
        String reference,
        boolean holdsStock) {

    /** The same after its hold has ended. */
    Redeemed ended() {
        return new Redeemed(id, recordedAt, programme, price, termsVersion, store, reference, false);
    }

    /** @param only some stores; empty: all */
    boolean isOf(Optional<Set<String>> only) {
        return store.isEmpty() || only.map(stores -> stores.contains(store)).orElse(true);
    }
}
