package org.loyaltyledger.till.answer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.vault.programme.Programme;

/** In which a request is read: whose programme, who calls, what time it is. */
public record Situation(Programme programme, Caller caller, Instant now) {

    /** Where the caller may act. */
    public StoreBounds bounds() {
        return new StoreBounds(caller);
    }

    /** When it happened: as the request says, else now. */
    public Instant occurredAt(Instant told) {
        return Optional.ofNullable(told).orElse(now).truncatedTo(ChronoUnit.MICROS);
    }
}
