package org.loyaltyledger.vault.terms;

import java.math.BigDecimal;

/**
 * What a sale, a member's day and a single person's adjustment can be at the most. Beyond it something is wrong, whoever
 * asks for it: a till with a misplaced point, a test in the wrong system, a thief.
 *
 * @param saleAmount most money that one sale is of
 * @param salePoints most points that one sale gives
 * @param dayPoints most points that sales give one member on one local day; a sale that gives less than a thousandth of it
 *     is not counted
 */
public record PlausibleTerms(BigDecimal saleAmount, long salePoints, long dayPoints) {

    public static final PlausibleTerms DEFAULT = new PlausibleTerms(new BigDecimal("10000000"), 10_000_000, 20_000_000);

    private static final long COUNTED_FROM = 1_000;

    /** Whether a sale that gives so many points counts towards the day's. */
    public boolean counts(long points) {
        return points > 0 && points >= dayPoints / COUNTED_FROM;
    }
}
