package org.loyaltyledger.till.sale;

import java.util.Set;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
public final class Rooms {

    /** Sales by their receipts. */
    public static final Room<SaleKey, SaleRow> SALES = new Room<>("sale");

    /** Sales parked for a card. */
    static final Room<Card, Set<SaleKey>> PARKED = new Room<>("parked-sale");

    private Rooms() {}
}
