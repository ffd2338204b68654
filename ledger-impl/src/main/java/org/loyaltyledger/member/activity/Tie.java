package org.loyaltyledger.member.activity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

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

    /**
     * Whether what it holds of members depends, under these terms, on the order in which things happened. If so, and
     * something is learnt late, it is not asked to {@link #follow} it: all that the member did is gone through in order, in
     * books of its own in which it is asked to follow one after the other, and {@link #adopt} takes over what that came to.
     */
    default boolean isOrdered(Terms terms) {
        return false;
    }

    /** Whether it has looked at the member as of an instant after an act, so that the act comes late for it. */
    default boolean hasLookedBeyond(Books books, Occasion occasion) {
        return false;
    }

    /** Whether it is asked to {@link #follow} and to {@link #join} all the same, and only adopts what a replay adds. */
    default boolean followsLate() {
        return false;
    }

    /**
     * Puts into empty books what does not follow from what the member did.
     *
     * @param from whose it is: the member, or the two that became one
     */
    default void seed(Books books, Books replay, Standing member, List<UUID> from) {}

    /** Whether what is held, as far as it was looked at, is what a replay came to. */
    default boolean isReproducedBy(Books books, Books replay, Standing member, TermsVersion version) {
        return true;
    }

    /**
     * Takes over what a replay came to.
     *
     * @param at up to which instant at least
     * @return what changed by it
     */
    default List<Followed> adopt(Books books, Books replay, Standing member, TermsVersion version, Instant at) {
        return List.of();
    }

    /** The rows it needs for {@link #leave} and {@link #join}, for each member concerned. */
    default void needEnding(Books books, Needs needs, UUID member) {}

    /** The member leaves the programme at {@code at}: what it holds ends. */
    default void leave(Books books, Standing member, Instant at) {}

    /**
     * One member becomes part of another: what it holds goes over.
     *
     * @return what follows for the survivor
     */
    default List<Followed> join(Books books, MemberMerge merge) {
        return List.of();
    }

    /**
     * Asked before {@link #join}: what each of the two holds is to count what the other did until now, too.
     *
     * @param acts of the survivor and of the member that ends, each in the order in which they happened
     */
    default List<Followed> countOther(Books books, MemberMerge merge, Map<UUID, List<Act>> acts) {
        return List.of();
    }

    /** As above, once every room has handed over what the member that ended held. */
    default List<Followed> joined(Books books, MemberMerge merge) {
        return List.of();
    }
}
