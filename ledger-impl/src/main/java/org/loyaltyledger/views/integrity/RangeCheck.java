package org.loyaltyledger.views.integrity;

/** Comparisons over a range of transactions of one partition. */
enum RangeCheck {
    GAPLESS_SEQUENCE("""
            SELECT CONCAT('partition {p}: ', seq), CONCAT('after ', before_seq), 'a gap' FROM (
              SELECT seq, COALESCE(LAG(seq) OVER (ORDER BY seq), {first} - 1) AS before_seq
              FROM ledger_transaction WHERE {range}) t
            WHERE seq <> before_seq + 1
            UNION ALL
            SELECT CONCAT('partition {p}: ', {last}), 'a transaction', 'none' FROM DUAL
            WHERE {first} <= {last}
              AND NOT EXISTS (SELECT 1 FROM ledger_transaction WHERE partition_id = {p} AND seq = {last})
            """),
    TRANSACTION_SUMS_TO_ZERO("""
            SELECT CONCAT('partition {p}: ', seq), '0', SUM(points) FROM entry WHERE {range}
            GROUP BY seq HAVING SUM(points) <> 0
            """),
    ENTRY_HAS_TRANSACTION("""
            SELECT CONCAT('partition {p}: ', e.seq), 'a transaction', 'none'
            FROM (SELECT DISTINCT seq FROM entry WHERE {range}) e
            LEFT JOIN ledger_transaction t ON t.partition_id = {p} AND t.seq = e.seq
            WHERE t.seq IS NULL
            """);

    private final String query;

    RangeCheck(String query) {
        this.query = query;
    }

    /** Both ends included. */
    String on(int partition, long first, long last) {
        return query.replace("{range}", "partition_id = {p} AND seq >= {first} AND seq <= {last}")
                .replace("{p}", Integer.toString(partition))
                .replace("{first}", Long.toString(first))
                .replace("{last}", Long.toString(last));
    }
}
