package org.loyaltyledger.api.access;

import java.time.Instant;

/**
 * A registered program.
 *
 * @param id its {@code client_id}
 * @param name for people; no two programs of a programme have the same one
 * @param createdAt when it was registered
 * @param createdBy who registered it: issuer and subject of the operator; null: before that was recorded
 * @param disabledAt since when it gets no more tokens; null while it does
 */
public record Client(
        String id,
        String name,
        String role,
        String programme,
        String member,
        String store,
        String terminal,
        String partner,
        Instant createdAt,
        String createdBy,
        Instant disabledAt) {}
