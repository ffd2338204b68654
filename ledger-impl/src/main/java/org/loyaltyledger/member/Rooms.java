package org.loyaltyledger.member;

import java.util.Set;
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

    /** Ids of those that have become part of a member; read only, and as the last batch left it. */
    static final Room<UUID, Set<UUID>> ABSORBED = new Room<>("absorbed");

    private Rooms() {}
}
