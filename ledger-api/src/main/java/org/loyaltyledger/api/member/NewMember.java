package org.loyaltyledger.api.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Enrols a member.
 *
 * @param identifiers what the member is known by, at least one
 * @param joinedAt business time of joining; absent: now
 * @param attributes free text by name; absent: none
 */
public record NewMember(
        @NotNull @Size(min = 1, max = 16) List<@NotNull @Valid Identifier> identifiers,
        Instant joinedAt,
        @Size(max = 32) Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 256) String> attributes) {

    /** A member known by one identifier, joining now. */
    public static NewMember by(String type, String value) {
        return new NewMember(List.of(new Identifier(type, value)), null, null);
    }
}
