package org.loyaltyledger.ties.tier;

import java.util.UUID;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
final class Rooms {

    /** Where members stand on the ladder. */
    static final Room<UUID, TierState> STATES = new Room<>("tier");

    /** Changes of members' levels; never read by the writer. */
    static final Room<HistoryKey, HistoryRow> HISTORY = new Room<>("tier-history");

    private Rooms() {}
}
