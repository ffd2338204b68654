package org.loyaltyledger.vault.terms.contract;

import java.time.Period;
import java.util.List;

/**
 * Points that come with a contract.
 *
 * @param total what is given up front and all instalments together
 * @param upFront given at once
 * @param bookedAt when that is
 * @param vesting the rest, in the order of time; a commitment until each is booked, not a balance
 */
public record Bonus(long total, long upFront, BookedAt bookedAt, List<Instalment> vesting) {

    public static final Bonus NONE = new Bonus(0, 0, BookedAt.ACTIVATION, List.of());

    public Bonus {
        vesting = List.copyOf(vesting);
    }

    public enum BookedAt {
        ACCEPTANCE,
        /** When the contract becomes active: cooling-off is over, and the first day has come. */
        ACTIVATION
    }

    /** @param after from the first day of the term, at its midnight */
    public record Instalment(Period after, long points) {}

    /** What the instalments from the nth on (0: the first) sum to. */
    public long from(int nth) {
        return vesting.stream().skip(nth).mapToLong(Instalment::points).sum();
    }
}
