package org.loyaltyledger.member;

import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
final class Rooms {

    /** Members by id. */
    static final Room<UUID, Standing> STANDINGS = new Room<>("standing");

    /** Members' ids by identifier; a change is a new claim. */
    static final Room<Name, Claim> CLAIMS = new Room<>("claim");

    /** Members that were enrolled in this batch; never read. */
    static final Room<UUID, Enrolment> ENROLMENTS = new Room<>("enrolment");

    private Rooms() {}
}
