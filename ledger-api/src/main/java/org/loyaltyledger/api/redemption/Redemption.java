package org.loyaltyledger.api.redemption;

import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.api.sale.SpentPoints;

/**
 * Points that were spent, or in a dry run would be.
 *
 * @param transaction the booking; absent in a dry run
 * @param member whose points
 * @param reference the caller's own name for it
 * @param occurredAt business time
 * @param recordedAt when the books learnt it; absent in a dry run
 * @param termsVersion the version of the terms that priced it
 * @param spent what for, how many, and why
 * @param balance spendable points afterwards; absent in a list
 */
public record Redemption(
        UUID transaction,
        UUID member,
        String reference,
        Instant occurredAt,
        Instant recordedAt,
        Long termsVersion,
        SpentPoints spent,
        Long balance) {}
