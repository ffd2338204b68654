package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Merges a second enrolment into the member of the path, with its identifiers and its lots.
 *
 * @param from the member that ends; must differ from the one of the path
 * @param reason why, for the record
 */
public record Merge(
        @NotNull UUID from,
        @NotNull @Size(min = 1, max = 256) String reason) {}
