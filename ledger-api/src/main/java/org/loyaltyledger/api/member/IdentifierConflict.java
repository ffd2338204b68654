package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored identifier that could not be brought into the form that the terms state.
 *
 * @param member whose identifier it is
 * @param identifier as it is stored
 * @param wanted the form it should have; absent: it has none
 * @param heldBy the member that is known by that form already; absent: nobody
 * @param reason what is in the way
 * @param foundAt when this was found first
 */
public record IdentifierConflict(
        @NotNull UUID member,
        @NotNull Identifier identifier,
        Identifier wanted,
        UUID heldBy,
        @NotNull String reason,
        @NotNull Instant foundAt) {}
