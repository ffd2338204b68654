package org.loyaltyledger.api.sale;

import java.time.Instant;
import java.util.UUID;

/**
 * A return of a sale.
 *
 * @param returnNo the return's own number
 * @param transaction the booking; absent: no points moved
 * @param recordedAt when the books learnt it
 */
public record SaleReturn(String returnNo, UUID transaction, Instant recordedAt) {}
