package org.loyaltyledger.views.integrity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.ground.database.Lease;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.views.integrity.AuditRuns.Run;

/**
 * Runs audits in the background, by one node at a time for each programme. After every piece the progress is stored, so
 * that an audit that was cut off goes on from there, here or on another node.
 */
@ApplicationScoped
public class AuditJob {

    private static final Logger LOG = Logger.getLogger("org.loyaltyledger.audit");

    private final Set<Long> under = ConcurrentHashMap.newKeySet();
    private AuditRuns runs;
    private DataSource dataSource;
    private Clock clock;
    private Alone alone;

    AuditJob() {
        // for the container's proxy
    }

    @Inject
    AuditJob(AuditRuns runs, DataSource dataSource, Clock clock, Alone alone) {
        this.runs = runs;
        this.dataSource = dataSource;
        this.clock = clock;
        this.alone = alone;
    }

    /** Begins an audit, or goes on with the one that is not done. */
    Run begin(Programme programme, String caller, Executor executor) {
        Run run = runs.unfinished(programme.id()).orElseGet(() -> {
            Run begun = new Run(
                    UuidCreator.getTimeOrderedEpoch(),
                    programme.id(),
                    clock.instant(),
                    caller,
                    Optional.empty(),
                    0,
                    AuditProgress.begun());
            runs.begin(begun);
            return begun;
        });
        executor.execute(() -> goOn(programme));
        return run;
    }

    /** Does what is left of the programme's audits, unless this or another node is at it. */
    public void goOn(Programme programme) {
        if (under.add(programme.id())) {
            try {
                if (runs.unfinished(programme.id()).isPresent()) {
                    alone.run("audit/" + programme.id(), lease -> finish(programme, lease));
                }
            } catch (RuntimeException | Error fault) {
                LOG.log(
                        Level.WARNING,
                        fault,
                        () -> "The audit of " + programme.code() + " was cut off; it continues from its last piece");
            } finally {
                under.remove(programme.id());
            }
        }
    }

    private void finish(Programme programme, Lease lease) {
        Audit audit = new Audit(dataSource);
        for (Optional<Run> next = runs.unfinished(programme.id());
                next.isPresent();
                next = runs.unfinished(programme.id())) {
            Run run = next.get();
            lease.mustBeHeld();
            AuditPiece piece = audit.next(programme.partitions(), run.progress());
            Run after = run.after(piece, clock.instant());
            runs.put(run, piece, after, lease);
            if (after.endedAt().isPresent()) {
                Level level = after.differences() == 0 ? Level.INFO : Level.SEVERE;
                LOG.log(level, "Audit {0} of {1} ended with {2} differences", new Object[] {
                    after.id(), programme.code(), after.differences()
                });
            }
        }
    }
}
