package org.loyaltyledger.member.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.loyaltyledger.vault.programme.Opened;

/** Which programmes' days this node is at, asked for by hand or by the schedule. */
@ApplicationScoped
public class Desk {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.day");

    private final Set<Long> under = ConcurrentHashMap.newKeySet();
    private Days days;

    Desk() {
        // for the container's proxy
    }

    @Inject
    Desk(Days days) {
        this.days = days;
    }

    /** Whether this node is at it or waits for its turn, or another node is at it. */
    boolean isRunning(long programme) {
        return under.contains(programme) || days.isRunning(programme);
    }

    /** Begins in the background, after any other node that is at it, unless it has begun here. */
    void begin(Opened opened, Executor executor) {
        if (under.add(opened.programme().id())) {
            executor.execute(() -> run(opened, days::runWhenFree));
        }
    }

    /** Does it now, unless this or another node is at it. */
    public void doNow(Opened opened) {
        if (under.add(opened.programme().id())) {
            run(opened, days::run);
        }
    }

    private void run(Opened opened, Consumer<Opened> work) {
        try {
            work.accept(opened);
        } catch (RuntimeException | Error fault) {
            // It is begun again by the schedule, where it was.
            LOG.log(
                    Level.WARNING,
                    fault,
                    () -> "The day of " + opened.programme().code() + " was cut off");
        } finally {
            under.remove(opened.programme().id());
        }
    }
}
