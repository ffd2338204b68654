package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The next points to expire.
 *
 * @param at from this instant on they are gone
 * @param points how many, if nothing is spent until then
 */
public record NextExpiry(@NotNull Instant at, @NotNull Long points) {}
