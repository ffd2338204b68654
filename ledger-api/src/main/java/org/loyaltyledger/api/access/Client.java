package org.loyaltyledger.api.access;

import java.time.Instant;

/**
 * A registered program.
 *
 * @param id its {@code client_id}
 * @param createdAt when it was registered
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
        Instant createdAt,
        Instant disabledAt) {}
