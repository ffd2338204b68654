package org.loyaltyledger.api.programme;

import java.time.Instant;

/**
 * One loyalty scheme.
 *
 * @param code its name in every path
 * @param name for people
 * @param zone where its days begin and end; absent until its first terms are published, fixed from then on
 * @param currency of its sales, an ISO 4217 code; absent and fixed like the zone
 * @param partitions into how many parts its books are split
 * @param createdAt when it was opened
 * @param createdBy by whom
 */
public record Programme(
        String code,
        String name,
        String zone,
        String currency,
        Integer partitions,
        Instant createdAt,
        String createdBy) {}
