package org.loyaltyledger.ground.paging;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * From one instant to another, as a list is asked for it.
 *
 * @param from inclusive; empty: no bound
 * @param until exclusive; empty: no bound
 */
public record TimeRange(Optional<Instant> from, Optional<Instant> until) {

    /**
     * From the query parameters {@code from} and {@code until}, null where absent.
     *
     * @throws Problem invalid-request, if it ends before it begins
     */
    public static TimeRange of(Instant from, Instant until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).violation("?until", "must not be before from");
        }
        return new TimeRange(Optional.ofNullable(from), Optional.ofNullable(until));
    }
}
