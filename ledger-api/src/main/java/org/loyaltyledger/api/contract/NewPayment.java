package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Tells that a charge was paid.
 *
 * @param reference the shop's own name of the payment
 * @param paidAt when it was paid; absent: now
 */
public record NewPayment(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String reference, Instant paidAt) {}
