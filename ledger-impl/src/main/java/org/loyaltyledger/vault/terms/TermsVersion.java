package org.loyaltyledger.vault.terms;

import java.time.Instant;

/**
 * Published terms: immutable, and in force from their instant until the next version's.
 *
 * @param number 1, 2, 3... within the programme; every award names it
 * @param effectiveFrom inclusive; compared with a fact's {@code occurredAt}
 * @param hash SHA-256 of the canonical document, lower-case hexadecimal
 */
public record TermsVersion(int number, Instant effectiveFrom, String hash, Terms terms) {}
