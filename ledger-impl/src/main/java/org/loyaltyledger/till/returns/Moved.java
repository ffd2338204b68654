package org.loyaltyledger.till.returns;

import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.api.returns.LossReason;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.ledger.GivenBack;
import org.loyaltyledger.vault.ledger.TakenBack;

/**
 * The points that a return really moved, beside those it was to move.
 *
 * @param given what came of the spent points that go back
 * @param taken where the earned points were that are taken back
 * @param why spent points do not come back, where some do not
 */
record Moved(Change change, GivenBack given, TakenBack taken, LossReason why) {

    static Moved of(Change change, GivenBack given, TakenBack taken) {
        return new Moved(change, given, taken, LossReason.LOT_EXPIRED);
    }

    /** A closed member takes no points and gives none. */
    static Moved ofClosed(Change change) {
        return new Moved(change, new GivenBack(0, change.givenBack()), TakenBack.NOTHING, LossReason.MEMBER_CLOSED);
    }

    /** Points that were to be taken back and could not. */
    long forgone() {
        return Math.max(0, change.takenBack()) - taken.total();
    }

    /** What the rules of the sale say, and what came of it. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(change.reasons());
        boolean closed = why == LossReason.MEMBER_CLOSED;
        if (given.lost() > 0) {
            reasons.add(Reason.of(
                    "returns",
                    closed
                            ? "The member is closed: points spent in the sale are not given back"
                            : "Points spent in the sale had come from a lot that has expired since; the terms let them"
                                    + " be lost",
                    "lost",
                    given.lost(),
                    "givenBack",
                    given.restored(),
                    "reason",
                    why));
        }
        if (forgone() > 0) {
            reasons.add(Reason.of(
                    "returns",
                    closed
                            ? "The member is closed: points that the sale earned are not taken back"
                            : "The member has too few points, and the terms let the rest go",
                    "forgone",
                    forgone(),
                    "clawback",
                    change.sold().terms().points().clawback()));
        }
        return reasons;
    }
}
