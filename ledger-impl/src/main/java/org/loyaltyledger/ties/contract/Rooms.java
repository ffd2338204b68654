package org.loyaltyledger.ties.contract;

import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
final class Rooms {

    /** Contracts by id. */
    static final Room<UUID, Life> LIVES = new Room<>("contract");

    /** Ids of the contracts of a member; they are stored with {@link #LIVES}. */
    static final Room<UUID, Set<UUID>> OF_MEMBER = new Room<>("contract-of-member");

    /** What was reported under some name. */
    static final Room<Usage.Key, Usage> USAGE = new Room<>("contract-usage");

    private Rooms() {}
}
