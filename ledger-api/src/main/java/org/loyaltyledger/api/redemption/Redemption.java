package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.api.sale.SpentPoints;

/**
 * Points that were spent, or in a dry run would be.
 *
 * @param transaction the booking; absent in a dry run
 * @param member id of the member whose points were spent
 * @param reference the caller's own name for it
 * @param occurredAt business time: when it happened
 * @param recordedAt when the books learnt it; absent in a dry run
 * @param termsVersion the version of the terms that priced it
 * @param spent what for, how many, and why
 * @param balance spendable points afterwards; absent in a list
 */
public record Redemption(
        UUID transaction,
        @NotNull UUID member,
        String reference,
        @NotNull Instant occurredAt,
        Instant recordedAt,
        @NotNull Long termsVersion,
        @NotNull SpentPoints spent,
        Long balance) {}
