package org.loyaltyledger.member.activity;

import java.util.List;
import java.util.Map;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * Evaluates again, in the order in which things happened, what was booked before something that happened earlier was
 * learnt, and what two members did apart before they became one. A CDI bean of this type registers itself; there is one at
 * the most, in the room that knows what was booked.
 */
public interface Reassessment {

    /** Whether anything that is booked under the terms of an act may depend on what happened before. */
    boolean concerns(Occasion occasion);

    /** The rows for {@link #reassess}; asked in rounds, only if the act is late. */
    void need(Books books, Needs needs, Occasion occasion);

    /**
     * An act was counted after what happened later.
     *
     * @param ordered ties that work out again what they hold
     * @param others ties that follow corrections
     * @return what follows, corrections included
     */
    List<Followed> reassess(Books books, Act act, List<Tie> ordered, List<Tie> others);

    /** What of members' own counters was counted for what happened at the instant of a late act or later. */
    Map<Counter, Long> countedSince(Books books, Occasion occasion);

    /** The rows for the below, for each of the two members; asked in rounds. */
    void needEnding(Books books, Needs needs, Standing member);

    /**
     * Whether what the ties hold of each of the two is what going through their facts in order comes to, so that the facts
     * of both can be gone through together. Asked before anything goes over.
     */
    boolean isReproducible(Books books, MemberMerge merge, List<Tie> ordered);

    /**
     * What one of the two did before they became one, in the order in which it happened: sales and returns as they were
     * booked, and what was reported.
     */
    List<Act> actsBefore(Books books, MemberMerge merge, Standing member);

    /** Two members have become one, and all that they did is one member's. */
    List<Followed> join(Books books, MemberMerge merge, List<Tie> ordered);
}
