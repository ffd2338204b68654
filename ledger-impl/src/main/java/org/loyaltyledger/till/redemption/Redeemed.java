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
 */
public record Redeemed(
        TransactionId id, Instant recordedAt, long programme, Price price, int termsVersion, String reference) {}
