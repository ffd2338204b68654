package org.loyaltyledger.api.sale;

import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * A sale looked up by its receipt: what was booked, and what returns have left of it.
 *
 * @param receipt the answer the till got
 * @param lines the lines as rung up, with what was returned of each
 * @param returned money returned so far
 * @param earnedNow points that are still earned
 * @param redeemedNow points that are still spent
 * @param returns the bookings of its returns, oldest first
 */
public record SaleRecord(
        SaleReceipt receipt,
        List<SoldLine> lines,
        Money returned,
        Long earnedNow,
        Long redeemedNow,
        List<UUID> returns) {}
