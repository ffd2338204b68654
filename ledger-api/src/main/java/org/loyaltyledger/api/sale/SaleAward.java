package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.loyaltyledger.api.statement.Explanation;

/**
 * Points that one rule gives for a sale.
 *
 * @param rule the rule of the terms
 * @param wanted what the rule asks for before limits
 * @param given what the limits left of it
 * @param activeFrom when it can be spent; absent with {@code event}: waits for it
 * @param event what has to happen before the points can be spent; absent: nothing
 * @param expiresAt from this instant on it is gone; absent: never
 * @param funder who pays for it; absent: the programme
 * @param explanation how the figure came about, step by step
 */
public record SaleAward(
        @NotNull String rule,
        @NotNull Long wanted,
        @NotNull Long given,
        Instant activeFrom,
        String event,
        Instant expiresAt,
        String funder,
        @NotNull List<Explanation> explanation) {}
