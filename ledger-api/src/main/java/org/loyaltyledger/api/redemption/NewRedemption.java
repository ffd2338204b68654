package org.loyaltyledger.api.redemption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * Spends a member's points, or sets them aside. Exactly one of {@code ratio} and {@code reward} is named.
 *
 * @param member the member whose points are spent
 * @param reference the caller's own name for it; absent: none. The same reference is never booked twice
 * @param ratio pays money by this ratio of the terms
 * @param points with {@code ratio}: how many; absent: as many as the terms and the balance allow
 * @param saleAmount with {@code ratio}: the bill they pay, for the terms' greatest share of a sale; absent: not limited
 *     by a bill
 * @param reward hands over this reward of the terms
 * @param quantity with {@code reward}: how many items; absent: one
 * @param store where; absent: nowhere in particular
 * @param occurredAt when they are spent; absent: now
 */
public record NewRedemption(
        @NotNull @Valid MemberRef member,
        @IdentifyingText @Size(min = 1, max = 64) String reference,
        @IdentifyingText @Size(min = 1, max = 64) String ratio,
        @Positive Long points,
        Money saleAmount,
        @IdentifyingText @Size(min = 1, max = 64) String reward,
        @Positive @Digits(integer = 9, fraction = 0) BigDecimal quantity,
        @IdentifyingText @Size(min = 1, max = 64) String store,
        Instant occurredAt) {

    /** Pays with so many points. */
    public static NewRedemption pay(MemberRef member, String ratio, long points) {
        return new NewRedemption(member, null, ratio, points, null, null, null, null, null);
    }

    /** Takes so many items of a reward. */
    public static NewRedemption reward(MemberRef member, String reward, long quantity) {
        return new NewRedemption(member, null, null, null, null, reward, BigDecimal.valueOf(quantity), null, null);
    }
}
