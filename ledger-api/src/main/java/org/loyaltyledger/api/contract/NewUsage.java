package org.loyaltyledger.api.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.api.value.Money;

/**
 * Reports what a member bought elsewhere that counts for its commitment.
 *
 * @param reference the reporter's own name of it; the same one is never counted twice
 * @param amount for a committed spend
 * @param units for a committed volume
 * @param occurredAt business time; absent: now
 */
public record NewUsage(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String reference,
        @Valid Money amount,
        @Positive @Digits(integer = 12, fraction = 3) BigDecimal units,
        Instant occurredAt) {}
