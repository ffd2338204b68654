package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member as the service answers it.
 *
 * @param id time-ordered id made by the service
 * @param status what the member may do
 * @param suspendedFor why it is suspended; only with {@link MemberStatus#SUSPENDED}
 * @param mergedInto the member this one is part of now; only with {@link MemberStatus#MERGED}
 * @param joinedAt business time of joining
 * @param identifiers what the member is known by, in the order they were added
 * @param attributes free text by name, for the programme's own use
 * @param version grows by one with each change; the {@code ETag} is this number in quotes
 */
public record Member(
        @NotNull UUID id,
        @NotNull MemberStatus status,
        String suspendedFor,
        UUID mergedInto,
        Instant joinedAt,
        @NotNull List<Identifier> identifiers,
        @NotNull Map<String, String> attributes,
        @NotNull Long version) {}
