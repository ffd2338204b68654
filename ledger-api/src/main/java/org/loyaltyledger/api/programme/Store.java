package org.loyaltyledger.api.programme;

import java.time.Instant;

/**
 * A registered store.
 *
 * @param id what sales name it by
 * @param name for people
 * @param registeredAt when it was registered
 * @param closedAt from when on it books nothing new; absent while it does
 */
public record Store(String id, String name, Instant registeredAt, Instant closedAt) {}
