package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Gives a hold up: its points go back.
 *
 * @param reason why, for the record; optional
 * @param occurredAt when the hold was given up; absent: now
 */
public record Release(@Size(min = 1, max = 256) String reason, Instant occurredAt) {}
