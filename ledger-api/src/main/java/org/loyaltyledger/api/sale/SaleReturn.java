package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A return of a sale.
 *
 * @param returnNo the return's own number
 * @param transaction the booking; absent: no points moved
 * @param recordedAt when the books learnt it
 */
public record SaleReturn(
        @NotNull String returnNo, UUID transaction, @NotNull Instant recordedAt) {}
