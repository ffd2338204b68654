package org.loyaltyledger.till.answer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;

/** In which a request is read: whose programme, who calls, what time it is. */
public record Situation(Programme programme, Caller caller, Instant now) {

    /** Where the caller may act. */
    public StoreBounds bounds() {
        return new StoreBounds(caller);
    }

    /**
     * The store whose facts a list shows; empty: all.
     *
     * @param wanted the query parameter; null: absent
     * @throws Problem forbidden, for a store that is not the caller's; invalid-request, if the caller must name one
     */
    public Optional<String> listedStore(String wanted) {
        Optional<String> store = bounds().store("?store", wanted);
        if (store.isEmpty() && caller.stores().isPresent()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .violation("?store", "is missing; name one of the token's stores");
        }
        return store;
    }

    /** When it happened: as the request says, else now. */
    public Instant occurredAt(Instant told) {
        return Optional.ofNullable(told).orElse(now).truncatedTo(ChronoUnit.MICROS);
    }
}
