package org.loyaltyledger.api.member;

import jakarta.validation.Valid;
import java.util.UUID;

/**
 * Names a member in a request: by id, or by any identifier. Exactly one of the two is given.
 *
 * @param id the member's id, or absent
 * @param identifier an identifier of the member, or absent
 */
public record MemberRef(UUID id, @Valid Identifier identifier) {

    /** The member with this id. */
    public static MemberRef of(UUID id) {
        return new MemberRef(id, null);
    }

    /** The member known by this identifier, for example {@code by("card", "2600-0001")}. */
    public static MemberRef by(String type, String value) {
        return new MemberRef(null, new Identifier(type, value));
    }
}
