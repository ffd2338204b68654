package org.loyaltyledger.ties.club;

import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
final class Rooms {

    /** All memberships of a member. */
    static final Room<UUID, Roll> ROLLS = new Room<>("membership");

    /** What fell due, by its id. */
    static final Room<UUID, ChargeRow> CHARGES = new Room<>("membership-charge");

    /** What became of memberships; never read. */
    static final Room<EventKey, EventRow> EVENTS = new Room<>("membership-event");

    private Rooms() {}
}
