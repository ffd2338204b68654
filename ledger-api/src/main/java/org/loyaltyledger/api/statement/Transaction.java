package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One immutable business fact of the books.
 *
 * @param id id of the transaction
 * @param kind what happened, for example {@code SALE}, {@code TRANSFER}, {@code EXPIRY}
 * @param reason the caller's words, where the call has them
 * @param reference what the caller's side calls it: a receipt number, an order
 * @param actor who did it: issuer and subject of the token, or a job of the service
 * @param occurredAt business time: when it happened
 * @param recordedAt when the books learnt it
 * @param points what it did to the member whose list this is; absent when read by id
 * @param purchase for a sale: what was bought; absent for all else, and for callers who act for other stores
 * @param entries its lines, which sum to zero; a member sees its own ones; absent in a list
 * @param allocations what it did to lots; a member sees its own ones; absent in a list
 * @param explanation how its figures came about; absent in a list
 */
public record Transaction(
        @NotNull UUID id,
        @NotNull String kind,
        String reason,
        String reference,
        @NotNull String actor,
        @NotNull Instant occurredAt,
        @NotNull Instant recordedAt,
        Long points,
        Purchase purchase,
        List<Entry> entries,
        List<Allocation> allocations,
        List<Explanation> explanation) {}
