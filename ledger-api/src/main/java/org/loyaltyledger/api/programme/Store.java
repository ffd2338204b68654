package org.loyaltyledger.api.programme;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A registered store.
 *
 * @param id what sales name it by
 * @param name name of the store, for people
 * @param registeredAt when it was registered
 * @param closedAt from when on it books nothing new; absent while it does
 */
public record Store(
        @NotNull String id, @NotNull String name, @NotNull Instant registeredAt, Instant closedAt) {}
