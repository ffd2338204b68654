package org.loyaltyledger.till.redemption;

import java.time.Instant;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.TransactionId;

/**
 * What a redemption or a hold was for.
 *
 * @param id the booking
 * @param price what it took; without reasons, those stand in the booking
 * @param reference what the caller calls it; empty text: nothing
 * @param holdsStock it is an open hold with units of a reward out of the stock
 */
public record Redeemed(
        TransactionId id,
        Instant recordedAt,
        long programme,
        Price price,
        int termsVersion,
        String reference,
        boolean holdsStock) {

    /** The same after its hold has ended. */
    Redeemed ended() {
        return new Redeemed(id, recordedAt, programme, price, termsVersion, reference, false);
    }
}
