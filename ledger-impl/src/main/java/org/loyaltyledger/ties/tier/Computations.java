package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.ground.database.Lease;
import org.loyaltyledger.ties.tier.ComputationRows.Progress;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Computations over all members of a programme, each for a business date, in parts that are remembered: one that was cut
 * off goes on where it was, and one that is done stays done.
 */
@ApplicationScoped
class Computations {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.tiers");

    /** After so many its progress is remembered. */
    private static final int MEMBERS_AT_ONCE = 50_000;

    private final Set<Long> under = ConcurrentHashMap.newKeySet();
    private TierStep step;
    private ComputationRows rows;
    private Clock clock;
    private Alone alone;

    Computations() {
        // for the container's proxy
    }

    @Inject
    Computations(TierStep step, ComputationRows rows, Clock clock, Alone alone) {
        this.step = step;
        this.rows = rows;
        this.clock = clock;
        this.alone = alone;
    }

    /** Whether this node is at it or waits for its turn, or another node is at it. */
    boolean isRunning(long programme) {
        return under.contains(programme) || alone.isHeld(name(programme));
    }

    Optional<Progress> find(long programme, LocalDate date) {
        return rows.find(programme, date);
    }

    /** Begins in the background, or goes on, unless it is under way here or done. */
    Progress begin(Programme programme, TermsVersion version, LocalDate date, Executor executor) {
        Progress known = rows.find(programme.id(), date).orElseGet(() -> {
            Progress begun = new Progress(date, Optional.empty(), 0, 0, clock.instant(), Optional.empty());
            return rows.begin(programme.id(), begun);
        });
        if (known.endedAt().isEmpty() && under.add(programme.id())) {
            executor.execute(() -> run(programme, version, date));
        }
        return known;
    }

    private void run(Programme programme, TermsVersion version, LocalDate date) {
        try {
            alone.runWhenFree(name(programme.id()), lease -> goOn(programme, version, date, lease));
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, fault, () -> "The tiers of " + programme.code() + " for " + date + " were cut off");
        } finally {
            under.remove(programme.id());
        }
    }

    private void goOn(Programme programme, TermsVersion version, LocalDate date, Lease lease) {
        Instant boundary = date.atStartOfDay(version.terms().zone()).toInstant();
        Progress progress = rows.find(programme.id(), date).orElseThrow();
        while (progress.endedAt().isEmpty()) {
            TierStep.Done done = step.part(programme, version, date, boundary, progress.after(), MEMBERS_AT_ONCE);
            progress = done.last().isPresent() ? progress.plus(done) : progress.ended(clock.instant());
            rows.put(programme.id(), progress, lease);
        }
    }

    private static String name(long programme) {
        return "tiers/" + programme;
    }
}
