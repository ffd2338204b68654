package org.loyaltyledger.till.sale.booked;

/**
 * What a rule gave for a sale when it was booked.
 *
 * @param wanted before limits
 */
public record Given(String rule, long wanted, long points) {

    /** Whether a limit lessened it. */
    public boolean isCut() {
        return points < wanted;
    }
}
