package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.ties.contract.rule.Closing;
import org.loyaltyledger.ties.contract.rule.Leaving;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Notice;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.Clawback;

/** Ends a contract before its time. A quote does just this, and then forgets it. */
record Parting(Settling settling) {

    /**
     * What came of it.
     *
     * @param booking the points that moved, if any
     */
    record Parted(Life life, ExitQuote settlement, Optional<Booking> booking) {}

    record Booking(TransactionId id, UUID uuid) {

        static Booking of(Transaction transaction) {
            return new Booking(transaction.id(), transaction.uuid());
        }
    }

    /** @param life signed, and not closed at {@code at} */
    Parted part(Life life, Instant at, String reason) {
        Life due = settling.upTo(life, at);
        Leaving leaving = Leaving.at(due, at);
        Optional<Booking> given = give(due, leaving, at);
        Settling.Taken taken = take(due, leaving, at);
        Life closed = leaving.close(due, new Closing(leaving.after(), at, settling.actor(), reason));
        keep(closed, at);
        Settling.Taken dropped = dropSuccessor(closed, at, "the contract before it ended early");
        List<Explanation> why = Texts.left(due, leaving, taken, dropped);
        Optional<Booking> booking = taken.booking().map(Booking::of).or(() -> given);
        return new Parted(closed, Telling.settlement(due, leaving, taken.plus(dropped), at, why), booking);
    }

    /** How far points are taken back; what is cancelled leaves no trace, so as a debt if need be. */
    static Clawback policy(Life life, Leaving leaving) {
        return leaving.after() == ContractStatus.CANCELLED
                ? Clawback.DEBT
                : life.agreement().frame().clawback();
    }

    private Optional<Booking> give(Life life, Leaving leaving, Instant at) {
        return leaving.given() == 0
                ? Optional.empty()
                : Optional.of(Booking.of(settling.give(
                        life,
                        leaving.given(),
                        at,
                        "contract bonus given at the exit",
                        Texts.left(life, leaving, Settling.Taken.NOTHING, Settling.Taken.NOTHING))));
    }

    private Settling.Taken take(Life life, Leaving leaving, Instant at) {
        return leaving.clawBack() == 0
                ? Settling.Taken.NOTHING
                : settling.take(
                        life,
                        leaving.clawBack(),
                        at,
                        policy(life, leaving),
                        leaving.after() == ContractStatus.CANCELLED ? "contract cancelled" : "contract left early",
                        Texts.left(life, leaving, Settling.Taken.NOTHING, Settling.Taken.NOTHING));
    }

    private void keep(Life closed, Instant at) {
        settling.books().room(Rooms.LIVES).put(closed.id(), closed);
        new Granting(settling.books()).end(closed, at);
    }

    /** The contract that was to follow has not begun: it goes without a trace, and what it gave comes back. */
    Settling.Taken dropSuccessor(Life life, Instant at, String reason) {
        return life.notice()
                .map(Notice::successor)
                .flatMap(settling.books().room(Rooms.LIVES)::look)
                .filter(next -> next.closed().isEmpty())
                .map(next -> drop(next, at, reason))
                .orElse(Settling.Taken.NOTHING);
    }

    private Settling.Taken drop(Life next, Instant at, String reason) {
        Life due = settling.upTo(next, at);
        Leaving leaving = Leaving.cancelled(due);
        Settling.Taken taken = take(due, leaving, at);
        keep(leaving.close(due, new Closing(leaving.after(), at, settling.actor(), reason)), at);
        return taken;
    }
}
