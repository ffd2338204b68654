package org.loyaltyledger.api.partner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.loyaltyledger.api.member.Identifier;

/**
 * Registers a partner, with what it may do and see. What is absent it may not.
 *
 * @param id what the token's claim {@code partner} says: small letters, digits and hyphens
 * @param name name of the partner, for people
 * @param stores the stores that it acts for; absent: none
 * @param brands what the attribute {@code brand} of every line says in sales that it posts for stores of others;
 *     absent: it posts none
 * @param fields what it sees of members who are linked to it, besides id and status; absent: nothing
 * @param identifierTypes types of identifiers that are its own: it adds and removes them, and a member who has one is
 *     linked to it; absent: none
 */
public record NewPartner(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}")
        String id,

        @NotNull @Size(min = 1, max = 100) String name,
        @Size(max = 1000) List<@NotNull @Size(min = 1, max = 64) String> stores,
        @Size(max = 1000) List<@NotNull @Size(min = 1, max = 256) String> brands,
        @Size(max = 32) List<@NotNull MemberField> fields,

        @Size(max = 32)
        List<
                        @NotNull @Size(max = 32)
                        @Pattern(regexp = Identifier.TYPE, message = "must be lower-case letters, digits and dashes")
                        String>
                identifierTypes) {}
