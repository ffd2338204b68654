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

    public UUID uuid() {
        return id.uuid(recordedAt);
    }

    /** The same hold with its parts, which are stored apart from it. */
    public Hold with(List<Part> newParts) {
        return new Hold(id, recordedAt, account, points, captured, state, expiresAt, reference, newParts);
    }

    Hold end(State how, long capturedPoints) {
        return new Hold(id, recordedAt, account, points, capturedPoints, how, expiresAt, reference, parts);
    }
}
