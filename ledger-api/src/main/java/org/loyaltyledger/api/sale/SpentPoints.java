package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.value.Money;

/**
 * Points that a redemption took, or would take.
 *
 * @param ratio the ratio it paid by; absent: none
 * @param reward the reward it was for; absent: none
 * @param quantity items of the reward; absent: none
 * @param hold the hold it captured; absent: none
 * @param points how many it cost
 * @param value what they paid; absent for a reward
 * @param explanation how the figure came about, step by step
 */
public record SpentPoints(
        String ratio,
        String reward,
        BigDecimal quantity,
        UUID hold,
        @NotNull Long points,
        Money value,
        @NotNull List<Explanation> explanation) {}
