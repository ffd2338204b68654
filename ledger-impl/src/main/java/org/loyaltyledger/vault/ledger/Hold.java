package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Points set aside for a redemption. It ends exactly once.
 *
 * @param id the transaction that placed it
 * @param recordedAt when it was placed; part of its public id
 * @param points as many as were set aside
 * @param captured of these, as many as were spent in the end
 * @param expiresAt from this instant on it counts as timed out, whether or not that is booked yet
 * @param reference what the caller calls it; may be empty
 * @param partsOf the transaction whose allocations its parts are: the one that placed it, or else the one by which it came
 *     with its member into another account
 * @param parts from which lots, in the order they were drawn
 */
public record Hold(
        TransactionId id,
        Instant recordedAt,
        UUID account,
        long points,
        long captured,
        State state,
        Instant expiresAt,
        String reference,
        TransactionId partsOf,
        List<Part> parts) {

    public enum State {
        HELD,
        CAPTURED,
        VOIDED,
        TIMED_OUT
    }

    /** So many points of one lot. */
    public record Part(LotId lot, long points) {}

    public boolean isOpen() {
        return state == State.HELD;
    }

    /** Whether it came with its member from another account. */
    public boolean isMoved() {
        return !partsOf.equals(id);
    }

    public UUID uuid() {
        return id.uuid(recordedAt);
    }

    /** The same hold with its parts, which are stored apart from it. */
    public Hold with(List<Part> newParts) {
        return new Hold(id, recordedAt, account, points, captured, state, expiresAt, reference, partsOf, newParts);
    }

    /** The same hold of the account that its member was merged into. */
    Hold movedTo(UUID survivor, TransactionId by, List<Part> newParts) {
        return new Hold(id, recordedAt, survivor, points, captured, state, expiresAt, reference, by, newParts);
    }

    Hold end(State how, long capturedPoints) {
        return new Hold(id, recordedAt, account, points, capturedPoints, how, expiresAt, reference, partsOf, parts);
    }
}
