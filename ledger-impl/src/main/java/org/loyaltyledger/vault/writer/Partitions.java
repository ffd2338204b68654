package org.loyaltyledger.vault.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.loyaltyledger.ground.database.Alone;
import org.loyaltyledger.ground.database.Database;

/** The partitions of a programme's ledger; their number is chosen when the programme is made. */
@ApplicationScoped
public class Partitions {
    private DataSource dataSource;

    Partitions() {
        // for the container's proxy
    }

    @Inject
    Partitions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Opens partitions with empty books, in the caller's transaction. Their ids follow the highest there is.
     *
     * @return their ids
     */
    public List<Integer> open(long programme, int count) {
        return Database.work(dataSource, connection -> open(connection, programme, count));
    }

    /** As above, in the transaction of the given connection. */
    public static List<Integer> open(Connection connection, long programme, int count) throws SQLException {
        // Programmes that are opened at once would find the same highest id.
        Alone.oneByOne(connection, "partitions");
        int first = Rows.select(
                        connection,
                        "SELECT COALESCE(MAX(partition_id), -1) + 1 FROM head WHERE partition_id >= ?",
                        List.of(),
                        List.of(0),
                        row -> row.getInt(1))
                .get(0);
        List<Integer> ids = IntStream.range(first, first + count).boxed().toList();
        Rows.write(
                connection,
                "INSERT INTO head (partition_id, programme_id, next_seq, batch_no, recorded_at, hash)"
                        + " VALUES (?, ?, 1, 0, ?, ?)",
                ids,
                (values, id) -> values.set(id).set(programme).set(Instant.EPOCH).set(Chain.genesis()));
        return ids;
    }

    /** Ids of a programme's partitions in order. */
    public List<Integer> of(long programme) {
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT partition_id FROM head WHERE programme_id IN (?*) ORDER BY partition_id",
                        List.of(),
                        List.of(programme),
                        row -> row.getInt(1)));
    }
}
