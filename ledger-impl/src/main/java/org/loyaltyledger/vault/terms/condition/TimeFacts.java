package org.loyaltyledger.vault.terms.condition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When the sale was made, in the programme's local time. */
public record TimeFacts(LocalDateTime local) {

    public static TimeFacts of(Instant occurredAt, ZoneId zone) {
        return new TimeFacts(LocalDateTime.ofInstant(occurredAt, zone));
    }
}
