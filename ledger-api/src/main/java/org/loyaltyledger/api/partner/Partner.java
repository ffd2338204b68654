package org.loyaltyledger.api.partner;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * A registered partner.
 *
 * @param id the token's claim {@code partner}
 * @param name name of the partner, for people
 * @param stores the stores that it acts for
 * @param brands the brands of goods whose sales it may post for stores of others
 * @param fields what it sees of members who are linked to it, besides id and status
 * @param identifierTypes types of identifiers that are its own
 * @param registeredAt when it was registered first
 * @param changedAt when the registration was last written
 */
public record Partner(
        @NotNull String id,
        @NotNull String name,
        @NotNull List<String> stores,
        @NotNull List<String> brands,
        @NotNull List<MemberField> fields,
        @NotNull List<String> identifierTypes,
        @NotNull Instant registeredAt,
        @NotNull Instant changedAt) {}
