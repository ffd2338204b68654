package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Points spent within a sale: by a ratio, for a reward, or from a hold. Exactly one of {@code ratio}, {@code reward}
 * and {@code hold} is named.
 *
 * @param ratio pays a part of the sale by this ratio of the terms
 * @param points with {@code ratio}: how many, absent: as many as the terms and the balance allow; with {@code hold}:
 *     how many of the held ones, absent: all
 * @param reward hands over this reward of the terms
 * @param quantity with {@code reward}: how many items, absent: one
 * @param line the number of the sale's line that is the reward, so that returning the line gives its points back
 * @param hold id of the hold to capture
 */
public record SaleRedemption(
        @IdentifyingText @Size(min = 1, max = 64) String ratio,
        @Positive Long points,
        @IdentifyingText @Size(min = 1, max = 64) String reward,
        @Positive @Digits(integer = 9, fraction = 0) BigDecimal quantity,
        @Positive Integer line,
        UUID hold) {

    /** Pays with so many points. */
    public static SaleRedemption pay(String ratio, long points) {
        return new SaleRedemption(ratio, points, null, null, null, null);
    }

    /** Pays with as many points as the terms and the balance allow. */
    public static SaleRedemption payAll(String ratio) {
        return new SaleRedemption(ratio, null, null, null, null, null);
    }

    /** Hands over so many items of a reward. */
    public static SaleRedemption reward(String reward, long quantity) {
        return new SaleRedemption(null, null, reward, BigDecimal.valueOf(quantity), null, null);
    }

    /** Captures a hold whole. */
    public static SaleRedemption hold(UUID hold) {
        return new SaleRedemption(null, null, null, null, null, hold);
    }
}
