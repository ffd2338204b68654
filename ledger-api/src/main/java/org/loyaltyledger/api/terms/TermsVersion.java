package org.loyaltyledger.api.terms;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;

/**
 * One version of a programme's terms.
 *
 * @param number 1, 2, 3... in the order of drafting
 * @param status whether it is a draft or published
 * @param effectiveFrom from when it is in force, until the next one is; absent in a draft
 * @param hash SHA-256 over the canonical document (JSON, fields sorted, no white space), hexadecimal
 * @param createdAt when it was first drafted
 * @param createdBy who wrote the first draft: issuer and subject of the token
 * @param changedAt when it was changed last; absent: never
 * @param changedBy who changed it last: issuer and subject of the token; absent: nobody
 * @param publishedAt absent in a draft
 * @param publishedBy absent in a draft
 * @param version grows by one with each change; the {@code ETag} is this number in quotes
 * @param document the terms; absent in lists
 */
public record TermsVersion(
        @NotNull Integer number,
        @NotNull TermsStatus status,
        Instant effectiveFrom,
        String hash,
        @NotNull Instant createdAt,
        @NotNull String createdBy,
        Instant changedAt,
        String changedBy,
        Instant publishedAt,
        String publishedBy,
        @NotNull Long version,
        Map<String, Object> document) {}
