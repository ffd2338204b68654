package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
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

    /** The same with its holder as it is now. */
    Place of(UUID newHolder, int itsPartition) {
        return new Place(programme, partition, membership, newHolder, itsPartition, since, bound);
    }

    /** The same for the member that its person has become part of. */
    Place passedOn(int newPartition, Instant newSince, List<LotId> newBound) {
        return new Place(programme, newPartition, membership, holder, holderPartition, newSince, newBound);
    }

    /** The person has left; what is on its way to the family is carried out there. */
    Place left(Instant at) {
        return new Place(programme, partition, membership, holder, holderPartition, at, List.of());
    }

    /** Its holder, as it was when this was written. */
    Party party() {
        return new Party(programme, MemberRef.of(holder));
    }
}
