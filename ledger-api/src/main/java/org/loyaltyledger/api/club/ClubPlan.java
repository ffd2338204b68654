package org.loyaltyledger.api.club;

import java.util.List;
import org.loyaltyledger.api.value.Money;

/**
 * A plan of a club, for who joins today.
 *
 * @param kind FREE, PAID (a price each period) or LIFE (a price once)
 * @param price of a period or of life; absent: free
 * @param period such as P1M; only if paid
 * @param trial for who joins the club for the first time; absent: none
 * @param grace how long a payment is waited for; absent: the day itself
 * @param longestPause absent: no pauses
 * @param benefits what members read
 * @param refund NONE or PRORATA, at an immediate end
 * @param familyMembers how many may belong to it besides the holder; absent: none
 */
public record ClubPlan(
        String id,
        String name,
        String kind,
        Money price,
        String period,
        String trial,
        String grace,
        String longestPause,
        List<String> benefits,
        String refund,
        Integer familyMembers) {}
