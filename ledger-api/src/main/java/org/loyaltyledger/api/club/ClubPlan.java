package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loyaltyledger.api.value.Money;

/**
 * A plan of a club, for who joins today.
 *
 * @param id id of the plan in the terms
 * @param name name that members read
 * @param kind FREE, PAID (a price each period) or LIFE (a price once)
 * @param price of a period or of life; absent: free
 * @param period such as P1M; only if paid
 * @param trial for who joins the club for the first time; absent: none
 * @param grace how long a payment is waited for; absent: the day itself
 * @param longestPause longest pause, such as P1M; absent: no pauses
 * @param benefits benefits of the plan, as members read them
 * @param refund NONE or PRORATA, at an immediate end
 * @param familyMembers how many may belong to it besides the holder; absent: none
 */
public record ClubPlan(
        @NotNull String id,
        @NotNull String name,
        @NotNull String kind,
        Money price,
        String period,
        String trial,
        String grace,
        String longestPause,
        @NotNull List<String> benefits,
        @NotNull String refund,
        Integer familyMembers) {}
