package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;

/**
 * Offers to go on under other conditions.
 *
 * @param conditions what changes: fields of a template; each takes the place of the whole field that was agreed
 * @param offerUntil the offer stands until then, exclusive; absent: thirty days
 */
public record NewAmendment(@NotNull @Size(min = 1, max = 32) Map<String, Object> conditions, Instant offerUntil) {}
