package org.loyaltyledger.api.sale;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * A sale looked up by its receipt: what was booked, and what returns have left of it. How the figures came about is
 * told by the transaction.
 *
 * @param status what became of the sale
 * @param transaction the booking; absent: nothing was booked
 * @param receiptNo number of the receipt
 * @param store id of the store that sold
 * @param terminal at which till; absent: unknown
 * @param member who bought; absent: nobody known
 * @param occurredAt business time: when it happened
 * @param recordedAt when the books learnt it
 * @param termsVersion the version of the terms that judged the sale
 * @param total what the sale came to after all discounts, less what was brought back in it
 * @param remaining what returns have left of the total; below zero if more was brought back in it than is left
 * @param earned points that the sale gave
 * @param earnedNow points of these that are still earned
 * @param redeemed points spent in it
 * @param redeemedNow points of these that are still spent
 * @param lines as rung up, with what is left of each; of a line that was brought back nothing can come back
 * @param returns its returns, oldest first
 */
public record SaleRecord(
        @NotNull SaleStatus status,
        UUID transaction,
        @NotNull String receiptNo,
        @NotNull String store,
        String terminal,
        UUID member,
        @NotNull Instant occurredAt,
        @NotNull Instant recordedAt,
        Long termsVersion,
        @NotNull Money total,
        @NotNull Money remaining,
        @NotNull Long earned,
        @NotNull Long earnedNow,
        @NotNull Long redeemed,
        @NotNull Long redeemedNow,
        @NotNull List<SoldLine> lines,
        @NotNull List<SaleReturn> returns) {}
