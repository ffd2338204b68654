package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.contract.ContractStatus;

/** A contract as it will stand if nothing happens but what falls due by itself. For looking only: nothing is booked. */
public final class Foresight {

    private static final UUID NOT_BOOKED = new UUID(0, 0);

    private Foresight() {}

    /** With everything done that is due by an instant. */
    public static Life until(Life life, Instant at) {
        Life now = life;
        Optional<Course.Due> due = Course.next(now);
        while (due.isPresent() && !due.get().at().isAfter(at)) {
            now = due.get().kind() == Course.Kind.PERIOD_ENDS
                    ? Course.endPeriod(now, due.get())
                    : Course.give(now, due.get(), NOT_BOOKED);
            due = Course.next(now);
        }
        return now;
    }

    /**
     * What leaving would come to then; empty where there is nothing to leave. A contract that waits for the end of the one
     * before it goes with that, and costs nothing of its own.
     */
    public static Optional<Leaving> leaving(Life life, Instant at) {
        ContractStatus state = life.state(at);
        boolean waits = life.predecessor().isPresent() && state != ContractStatus.ACTIVE;
        return StateTable.after(state, Move.EXIT)
                .map(after -> until(life, at))
                .map(then -> waits ? Leaving.cancelled(then) : Leaving.at(then, at));
    }
}
