package org.loyaltyledger.vault.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Points as a means of payment: {@code points} pay {@code amount}.
 *
 * @param points the numerator, at least 1
 * @param amount what they pay, in the programme's currency, above zero
 * @param step points are taken in multiples of it; 1 if the terms name none
 * @param minimum fewest points of one redemption; 1 if the terms name none
 * @param maximumPoints most points of one redemption
 * @param maximumAmount most that points may pay of one sale
 * @param maximumShare most that points may pay of one sale, as a fraction above 0 and up to 1
 */
public record Ratio(
        String id,
        long points,
        BigDecimal amount,
        long step,
        long minimum,
        Optional<Long> maximumPoints,
        Optional<BigDecimal> maximumAmount,
        Optional<BigDecimal> maximumShare) {

    /** What so many points pay, rounded down to the currency's decimal places. */
    public BigDecimal valueOf(long many, int places) {
        return BigDecimal.valueOf(many).multiply(amount).divide(BigDecimal.valueOf(points), places, RoundingMode.DOWN);
    }
}
