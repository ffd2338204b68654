package org.loyaltyledger.vault.ledger;

/**
 * One thing a caller asks of the books, and the vault's interface for the rooms above: which rows it needs, and a pure
 * decision over them. Needs are asked in rounds, because what a key leads to is often known only when its row was read (a
 * card number to a member, a receipt to a sale, a hold to an account).
 */
public interface Command {

    /** What the request itself names. */
    default void first(Needs needs) {}

    /**
     * What follows from the rows that {@code books} has by now. Called again until nothing new is asked for; an {@link
     * Unread} thrown meanwhile only says that the next round may know more.
     */
    default void then(Books books, Needs needs) {}

    /**
     * Decides and books, in memory; may run again on fresh rows if the batch is retried.
     *
     * @return what the caller is told
     * @throws org.loyaltyledger.ground.problem.Problem refused: whatever it booked is undone and the problem is the answer
     */
    Answer decide(Books books);
}
