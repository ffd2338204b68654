package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The rewards of the terms in force.
 *
 * @param items in the order of the terms
 * @param next link to the next page; absent on the last one
 * @param termsVersion the version of the terms
 */
public record Rewards(
        @NotNull List<Reward> items, String next, @NotNull Long termsVersion) {}
