package org.loyaltyledger.bench.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.loyaltyledger.bench.Check;

/** Derives the balances and lots of one partition again from its entries and allocations. */
final class BooksCheck {

    private BooksCheck() {}

    /** What is wrong in a partition in which so many transactions were acknowledged. */
    static List<String> faults(Connection connection, int partition, long acknowledged) throws SQLException {
        String here = " WHERE partition_id = " + partition;
        return new Check(connection)
                .expect("transactions stored", acknowledged, "SELECT COUNT(*) FROM ledger_transaction" + here)
                .expect("last sequence number", acknowledged, "SELECT MAX(seq) FROM ledger_transaction" + here)
                .expect("next sequence number", acknowledged + 1, "SELECT next_seq FROM head" + here)
                .expect("sum of entries", 0, "SELECT SUM(points) FROM entry" + here)
                .expect(
                        "accounts that are not the sum of their entries",
                        0,
                        "SELECT COUNT(*) FROM account a LEFT JOIN (SELECT account_id, SUM(points) points, COUNT(*) entries"
                                + " FROM entry" + here + " GROUP BY account_id) e ON e.account_id = a.account_id WHERE"
                                + " a.partition_id = " + partition
                                + " AND (a.balance <> COALESCE(e.points, 0) OR a.entries <> COALESCE(e.entries, 0))")
                .expect(
                        "accounts that are not the sum of their lots",
                        0,
                        "SELECT COUNT(*) FROM account a JOIN (SELECT account_id, SUM(remaining) points FROM lot" + here
                                + " GROUP BY account_id) l ON l.account_id = a.account_id"
                                + " WHERE a.balance + a.debt <> l.points")
                .expect(
                        "lots that are not what was drawn from them",
                        0,
                        "SELECT COUNT(*) FROM (SELECT seq, nth, points - remaining gone FROM lot" + here
                                + ") l LEFT JOIN (SELECT lot_seq, lot_nth, SUM(points) points FROM allocation" + here
                                + " GROUP BY lot_seq, lot_nth) d ON d.lot_seq = l.seq AND d.lot_nth = l.nth"
                                + " WHERE l.gone <> COALESCE(d.points, 0)")
                .expect(
                        "batches that do not follow each other",
                        0,
                        "SELECT COUNT(*) FROM batch b LEFT JOIN batch p ON p.partition_id = b.partition_id AND p.batch_no ="
                                + " b.batch_no - 1 WHERE b.partition_id = " + partition
                                + " AND b.first_seq <> COALESCE(p.last_seq, 0) + 1")
                .faults();
    }
}
