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

    /** Families by membership; kept where the holder lives. */
    static final Room<UUID, Kin> KIN = new Room<>("membership-seat");

    /** Where persons' sales bring their points; kept where the person lives. */
    static final Room<UUID, Place> PLACES = new Room<>("membership-person");

    /** Open invitations by membership; kept where the holder lives. */
    static final Room<UUID, Invitations> INVITATIONS = new Room<>("membership-invitation");

    /** What a family needs done in another partition. */
    static final Room<UUID, Letter> LETTERS = new Room<>("membership-letter");

    private Rooms() {}
}
