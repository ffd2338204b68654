package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.LotId;

/**
 * Where a person's sales bring their points. It is kept where the person lives; whether the family still stands is for the
 * {@link Kin} to say, which is kept where the holder lives.
 *
 * @param programme of both
 * @param partition where the person lives
 * @param bound lots that go into the pool as soon as they can be spent: pending now, held, or waiting for an event
 */
record Place(
        long programme,
        int partition,
        UUID membership,
        UUID holder,
        int holderPartition,
        Instant since,
        List<LotId> bound) {

    Place {
        bound = List.copyOf(bound);
    }

    Place with(List<LotId> newBound) {
        return new Place(programme, partition, membership, holder, holderPartition, since, newBound);
    }

    Place of(UUID newHolder) {
        return new Place(programme, partition, membership, newHolder, holderPartition, since, bound);
    }
}
