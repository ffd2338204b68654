package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Leaves a contract before its end.
 *
 * @param at instant of leaving; absent: now
 * @param reason for the record; nobody needs one
 */
public record NewExit(Instant at, @Size(min = 1, max = 256) String reason) {}
