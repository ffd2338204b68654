package org.loyaltyledger.member.activity;

import java.time.Instant;
import java.util.Optional;

/**
 * A member's local day.
 *
 * @param figures what counts for it
 * @param last when something was last done on it; empty: not known
 */
public record ActivityDay(Figures figures, Optional<Instant> last) {

    static final ActivityDay NONE = new ActivityDay(Figures.NONE, Optional.empty());

    ActivityDay plus(Figures more) {
        return new ActivityDay(figures.plus(more), last);
    }

    /** Something was done at an instant of it. Where it is not known what was done last, it stays so. */
    ActivityDay at(Instant instant) {
        return new ActivityDay(figures, last.map(known -> known.isAfter(instant) ? known : instant));
    }
}
