package org.loyaltyledger.api.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * An event after a sale that the terms made its points wait for.
 *
 * @param event as the terms name it
 * @param store that posted the sale; may be left out by a till that is bound to one
 * @param occurredAt when it happened; now if left out. The points' expiry starts with it.
 */
public record NewConfirmation(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String event,
        @IdentifyingText @Size(min = 1, max = 64) String store,
        Instant occurredAt) {}
