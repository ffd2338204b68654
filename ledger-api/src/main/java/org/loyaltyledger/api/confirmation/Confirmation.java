package org.loyaltyledger.api.confirmation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * What an event made spendable.
 *
 * @param transaction that activated the points; absent if none waited for this event
 * @param member id of the member whose points they are
 * @param event name of the event, as the terms have it
 * @param confirmed how many points became active
 * @param balance what the member can spend afterwards
 * @param recordedAt when the books recorded it; absent in a dry run
 */
public record Confirmation(
        UUID transaction,
        @NotNull UUID member,
        @NotNull String event,
        long confirmed,
        Long balance,
        Instant recordedAt) {}
