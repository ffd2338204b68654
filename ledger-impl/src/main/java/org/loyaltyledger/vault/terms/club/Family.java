package org.loyaltyledger.vault.terms.club;

/**
 * Others who belong to a membership through its holder, and the points they put together.
 *
 * @param maxMembers at the most, the holder not counted
 * @param maySpend who draws on the pool
 * @param leaverTakes what one takes along who leaves, or when the membership ends
 */
public record Family(int maxMembers, MaySpend maySpend, LeaverTakes leaverTakes) {

    /** Who draws on the pool. */
    public enum MaySpend {
        HOLDER,
        ALL
    }

    /** What a leaver takes along, as far as the pool has it. */
    public enum LeaverTakes {
        NOTHING,
        /** What it brought, less what it drew. */
        OWN_CONTRIBUTION,
        /** The pool through the number of all, the holder among them, rounded down. */
        EQUAL_SHARE
    }
}
