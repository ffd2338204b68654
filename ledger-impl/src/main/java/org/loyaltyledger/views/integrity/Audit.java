package org.loyaltyledger.views.integrity;

import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.loyaltyledger.api.audit.AuditReport;
import org.loyaltyledger.api.audit.AuditReport.Difference;
import org.loyaltyledger.ground.database.Database;

/**
 * Audits partitions piece by piece. What a piece compares is read on one consistent snapshot; what one transaction of the
 * writer changes together is compared within one piece, so pieces may be read at different instants while the service runs.
 */
public final class Audit {
    static final int DIFFERENCES_MOST = 1_000;

    private final DataSource dataSource;

    public Audit(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * All pieces at once; for small books.
     *
     * @param at when, for the report
     */
    public AuditReport run(Collection<Integer> partitions, Instant at) {
        AuditProgress progress = AuditProgress.begun();
        List<Difference> differences = new ArrayList<>();
        while (!progress.ended()) {
            AuditPiece piece = next(List.copyOf(partitions), progress);
            progress = piece.progress();
            differences.addAll(piece.differences());
        }
        return report(progress, at, differences);
    }

    /** The piece after some progress. */
    AuditPiece next(List<Integer> partitions, AuditProgress progress) {
        return Database.read(dataSource, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
                try {
                    return progress.phase() == AuditProgress.Phase.CHAIN
                            ? new ChainCheck(connection, partitions.get(progress.partition()))
                                    .next(progress, partitions.size())
                            : new AccountCheck(connection, partitions).next(progress);
                } finally {
                    statement.execute("ROLLBACK");
                }
            }
        });
    }

    static AuditReport report(AuditProgress progress, Instant at, List<Difference> differences) {
        return new AuditReport(
                progress.ended() && differences.isEmpty(),
                at,
                progress.transactions(),
                progress.entries(),
                progress.accounts(),
                progress.lots(),
                progress.holds(),
                progress.batches(),
                differences.stream().limit(DIFFERENCES_MOST).toList());
    }
}
