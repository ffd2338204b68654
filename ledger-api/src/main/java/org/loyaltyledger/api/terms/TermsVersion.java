package org.loyaltyledger.api.terms;

import java.time.Instant;
import java.util.Map;

/**
 * One version of a programme's terms.
 *
 * @param number 1, 2, 3... in the order of drafting
 * @param status draft or published
 * @param effectiveFrom from when it is in force, until the next one is; absent in a draft
 * @param hash SHA-256 over the canonical document (JSON, fields sorted, no white space), hexadecimal
 * @param createdAt when it was first drafted
 * @param createdBy by whom
 * @param changedAt when the draft was last replaced
 * @param changedBy by whom
 * @param publishedAt absent in a draft
 * @param publishedBy absent in a draft
 * @param version grows by one with each change; the {@code ETag} is this number in quotes
 * @param document the terms; absent in lists
 */
public record TermsVersion(
        Integer number,
        TermsStatus status,
        Instant effectiveFrom,
        String hash,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        Instant publishedAt,
        String publishedBy,
        Long version,
        Map<String, Object> document) {}
