package org.loyaltyledger.api.redemption;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.api.sale.SpentPoints;

/**
 * Points set aside for a redemption.
 *
 * @param id id of the hold; absent in a dry run
 * @param status what became of it
 * @param transaction the booking of this step; absent in a dry run and in a look-up
 * @param member id of the member whose points are held
 * @param reference the caller's own name for it
 * @param held how many points were set aside
 * @param captured how many were spent; zero before the capture
 * @param until the hold ends by itself at this instant
 * @param occurredAt business time of this step; absent in a look-up
 * @param recordedAt when the books learnt it; absent in a dry run
 * @param spent what for, and why so many
 * @param balance spendable points afterwards; absent in a look-up
 */
public record Hold(
        UUID id,
        @NotNull HoldStatus status,
        UUID transaction,
        @NotNull UUID member,
        String reference,
        @NotNull Long held,
        @NotNull Long captured,
        @NotNull Instant until,
        Instant occurredAt,
        Instant recordedAt,
        SpentPoints spent,
        Long balance) {}
