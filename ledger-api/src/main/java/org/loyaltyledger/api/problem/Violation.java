package org.loyaltyledger.api.problem;

import jakarta.validation.constraints.NotNull;

/**
 * One thing wrong with a request, and where.
 *
 * @param pointer RFC 6901 JSON pointer into the body ({@code /lines/0/sku}; empty for the whole body), or
 *     {@code ?name} for a query parameter, or {@code Name:} for a header
 * @param message what is wrong, for people
 */
public record Violation(@NotNull String pointer, @NotNull String message) {}
