package org.loyaltyledger.till.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.sale.Consequence;
import org.loyaltyledger.member.activity.Followed;

/** Tells a till what followed from what it posted. */
public final class Consequences {

    private Consequences() {}

    /** @param recordedAt empty: nothing is booked, so there is no transaction to name */
    public static List<Consequence> of(List<Followed> followed, Optional<Instant> recordedAt) {
        return followed.stream().map(one -> of(one, recordedAt)).toList();
    }

    private static Consequence of(Followed one, Optional<Instant> recordedAt) {
        return new Consequence(
                one.source(),
                one.text(),
                one.points(),
                one.transaction().flatMap(id -> recordedAt.map(id::uuid)).orElse(null),
                one.figures());
    }
}
