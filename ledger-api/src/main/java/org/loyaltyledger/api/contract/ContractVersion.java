package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;

/**
 * What was offered to be signed: the contract as it was first offered, or an amendment.
 *
 * @param number 1: the first offer
 * @param document what is signed, whole: parties, days, conditions, benefits as they stand
 * @param documentHash SHA-256 of the document's canonical JSON (RFC 8785), lower-case hexadecimal
 * @param offeredAt when it was offered
 * @param offeredBy who offered it, and so agreed to it
 * @param offerUntil it can be accepted until then, exclusive
 * @param acceptedAt when it was accepted; absent: it was not
 * @param acceptedBy who accepted it; absent: nobody
 * @param withdrawnAt when it was taken back; absent: it was not
 */
public record ContractVersion(
        @NotNull Integer number,
        @NotNull Map<String, Object> document,
        @NotNull String documentHash,
        @NotNull Instant offeredAt,
        @NotNull String offeredBy,
        @NotNull Instant offerUntil,
        Instant acceptedAt,
        String acceptedBy,
        Instant withdrawnAt) {}
