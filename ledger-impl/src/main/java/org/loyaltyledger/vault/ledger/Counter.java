package org.loyaltyledger.vault.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * Names a running count that a limit or budget is measured by, such as the points a rule gave one member on one day.
 *
 * @param programme whose it is
 * @param name what it counts; unique in the programme; a member's own ends with {@code /} and the member's id
 * @param shared counted by all partitions of the programme together (a campaign's budget), not by one alone
 */
public record Counter(long programme, String name, boolean shared) {

    private static final int ID_LENGTH = 36;

    /** Whose own count it is; empty if members share it. */
    public Optional<UUID> member() {
        return shared || name.length() <= ID_LENGTH
                ? Optional.empty()
                : Optional.of(UUID.fromString(name.substring(name.length() - ID_LENGTH)));
    }

    /** The same count of another member. */
    public Counter of(UUID other) {
        return new Counter(programme, name.substring(0, name.length() - ID_LENGTH) + other, shared);
    }
}
