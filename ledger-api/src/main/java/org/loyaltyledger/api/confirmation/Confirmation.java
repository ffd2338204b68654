package org.loyaltyledger.api.confirmation;

import java.time.Instant;
import java.util.UUID;

/**
 * What an event made spendable.
 *
 * @param transaction that activated the points; absent if none waited for this event
 * @param confirmed how many points became active
 * @param balance what the member can spend afterwards
 */
public record Confirmation(
        UUID transaction, UUID member, String event, long confirmed, long balance, Instant recordedAt) {}
