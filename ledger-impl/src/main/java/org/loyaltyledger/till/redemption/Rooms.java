package org.loyaltyledger.till.redemption;

import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.TransactionId;

/** The rows of this room in the writer. */
final class Rooms {

    /** What redemptions and holds were for, by their booking. */
    static final Room<TransactionId, Redeemed> REDEEMED = new Room<>("redemption");

    /** Redemptions by what the caller calls them. */
    static final Room<Reference, Redeemed> REFERENCES = new Room<>("redemption-reference");

    private Rooms() {}
}
