package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Tells that a charge was paid.
 *
 * @param reference the shop's own name of the payment
 * @param paidAt when; absent: now
 */
public record NewPayment(@NotNull @Size(min = 1, max = 64) String reference, Instant paidAt) {}
