package org.loyaltyledger.ties.contract.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.terms.contract.Bonus;

/**
 * What became of a bonus so far: {@code total = up front + vested + forfeited + unvested}.
 *
 * @param upFront public id of the transaction that booked the points given up front
 * @param upFrontPoints how many those were
 * @param booked how many instalments were booked
 * @param vested how many points those were
 * @param forfeited points that will never come
 * @param over nothing comes any more
 */
public record Given(Optional<UUID> upFront, long upFrontPoints, int booked, long vested, long forfeited, boolean over) {

    public static final Given NOTHING = new Given(Optional.empty(), 0, 0, 0, 0, false);

    Given upFront(UUID booking, long points) {
        return new Given(Optional.of(booking), points, booked, vested, forfeited, over);
    }

    Given instalment(long points) {
        return new Given(upFront, upFrontPoints, booked + 1, vested + points, forfeited, over);
    }

    /** Nothing comes any more, but so much of the rest now. */
    Given close(Bonus bonus, long now) {
        return new Given(upFront, upFrontPoints, booked, vested + now, forfeited + unvested(bonus) - now, true);
    }

    /** Promised, and neither given nor forfeited: a commitment, not a balance. */
    public long unvested(Bonus bonus) {
        return bonus.total() - upFrontPoints - vested - forfeited;
    }

    /** Instalments that were booked: those that an amendment cannot change any more. */
    public List<Bonus.Instalment> past(Bonus bonus) {
        return bonus.vesting().subList(0, booked);
    }
}
