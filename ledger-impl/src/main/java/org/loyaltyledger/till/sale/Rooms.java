package org.loyaltyledger.till.sale;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
public final class Rooms {

    /** Sales by their receipts. */
    public static final Room<SaleKey, SaleRow> SALES = new Room<>("sale");

    /** Sales parked for a card. */
    static final Room<Card, Set<SaleKey>> PARKED = new Room<>("parked-sale");

    /** Counters of one member each; read only. */
    static final Room<UUID, Set<Counter>> COUNTERS_OF_MEMBER = new Room<>("counters-of-member");

    /** All sales of a member, by the id under which they were booked; read only, and as the last batch left them. */
    static final Room<UUID, List<SaleRow>> SALES_OF_MEMBER = new Room<>("sales-of-member");

    private Rooms() {}
}
