package org.loyaltyledger.member.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * A room that holds members, asked in every command in which a member acts or ends. A CDI bean of this type registers
 * itself. It decides over rows it asked for, in memory, like a command; it may open transactions of its own in the books,
 * since the act's own is closed by then. Two ties know nothing of each other; they are asked in the order of their names.
 */
public interface Tie {

    /** The room's word in lower case, such as {@code tier}. */
    String name();

    /** The rows it needs for {@link #follow}; asked in rounds, as {@link org.loyaltyledger.vault.ledger.Command#then}. */
    default void need(Books books, Needs needs, Occasion occasion) {}

    /**
     * What the time up to the act brought that nobody has looked at yet, so that the act is judged by what is held then,
     * whenever the day's boundary is run. Asked with the same rows as {@link #follow}, and before the act's transaction.
     */
    default void catchUp(Books books, Occasion occasion) {}

    /** What follows. The act's figures are counted already; the member's entitlements were read. */
    default List<Followed> follow(Books books, Act act) {
        return List.of();
    }

    /** The rows it needs for {@link #leave} and {@link #join}, for each member concerned. */
    default void needEnding(Books books, Needs needs, UUID member) {}

    /** The member leaves the programme at {@code at}: what it holds ends. */
    default void leave(Books books, Standing member, Instant at) {}

    /** One member becomes part of another, at {@code at}: what it holds goes over. */
    default void join(Books books, Standing survivor, Standing ended, Instant at) {}
}
