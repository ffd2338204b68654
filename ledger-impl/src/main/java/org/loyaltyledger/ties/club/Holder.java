package org.loyaltyledger.ties.club;

import java.util.UUID;
import org.loyaltyledger.member.Standing;

/** A family's holder, as far as its pool needs to know it. */
record Holder(UUID member, int partition, long programme) {

    static Holder of(Standing standing) {
        return new Holder(standing.member(), standing.partition(), standing.programme());
    }

    static Holder of(Place place) {
        return new Holder(place.holder(), place.holderPartition(), place.programme());
    }
}
