package org.loyaltyledger.api.programme;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * One loyalty scheme.
 *
 * @param code its name in every path
 * @param name name of the programme, for people
 * @param zone where its days begin and end; absent until its first terms are published, fixed from then on
 * @param currency of its sales, an ISO 4217 code; absent and fixed like the zone
 * @param partitions into how many parts its books are split
 * @param createdAt when it was opened
 * @param createdBy who opened it: issuer and subject of the operator
 */
public record Programme(
        @NotNull String code,
        @NotNull String name,
        String zone,
        String currency,
        @NotNull Integer partitions,
        @NotNull Instant createdAt,
        @NotNull String createdBy) {}
