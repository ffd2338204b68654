package org.loyaltyledger.views.integrity;

/**
 * A comparison of what is stored with what the entries say. Its query answers a row for each difference: subject,
 * expected, found. Every {@code ?} is the partition.
 */
enum Check {
    GAPLESS_SEQUENCE("""
            SELECT seq, CONCAT('after ', before_seq), 'a gap' FROM (
              SELECT seq, COALESCE(LAG(seq) OVER (ORDER BY seq), 0) AS before_seq
              FROM ledger_transaction WHERE partition_id = ?) t
            WHERE seq <> before_seq + 1
            """),
    HEAD_FOLLOWS_LAST("""
            SELECT 'head', COALESCE((SELECT MAX(seq) FROM ledger_transaction WHERE partition_id = ?), 0) + 1, next_seq
            FROM head WHERE partition_id = ?
            HAVING next_seq <> COALESCE((SELECT MAX(seq) FROM ledger_transaction WHERE partition_id = ?), 0) + 1
            """),
    TRANSACTION_SUMS_TO_ZERO("""
            SELECT seq, '0', SUM(points) FROM entry WHERE partition_id = ? GROUP BY seq HAVING SUM(points) <> 0
            """),
    ENTRY_HAS_TRANSACTION("""
            SELECT e.seq, 'a transaction', 'none' FROM entry e
            LEFT JOIN ledger_transaction t ON t.partition_id = e.partition_id AND t.seq = e.seq
            WHERE e.partition_id = ? AND t.seq IS NULL
            """),
    BALANCE_AFTER_ENTRY("""
            SELECT CONCAT(HEX(account_id), ' entry ', entry_no), running, balance FROM (
              SELECT account_id, entry_no, balance,
                     SUM(points) OVER (PARTITION BY account_id ORDER BY entry_no) AS running,
                     ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY entry_no) AS position
              FROM entry WHERE partition_id = ?) e
            WHERE balance <> running OR entry_no <> position
            """),
    ACCOUNT_IS_SUM_OF_ENTRIES("""
            SELECT HEX(a.account_id), CONCAT(COALESCE(s.points, 0), ' in ', COALESCE(s.entries, 0)),
                   CONCAT(a.balance, ' in ', a.entries)
            FROM account a
            LEFT JOIN (SELECT account_id, SUM(points) AS points, COUNT(*) AS entries
                       FROM entry WHERE partition_id = ? GROUP BY account_id) s ON s.account_id = a.account_id
            WHERE a.partition_id = ? AND (a.balance <> COALESCE(s.points, 0) OR a.entries <> COALESCE(s.entries, 0))
            """),
    ENTRY_HAS_ACCOUNT("""
            SELECT HEX(e.account_id), 'an account', 'none' FROM entry e
            LEFT JOIN account a ON a.account_id = e.account_id
            WHERE e.partition_id = ? AND a.account_id IS NULL GROUP BY e.account_id
            """),
    LOT_IS_ITS_ALLOCATIONS("""
            SELECT CONCAT(l.seq, '/', l.nth),
                   CONCAT(l.points - COALESCE(s.gone, 0), ', held ', COALESCE(s.held, 0), ', expired ',
                          COALESCE(s.expired, 0)),
                   CONCAT(l.remaining, ', held ', l.held, ', expired ', l.expired)
            FROM lot l
            LEFT JOIN (
              SELECT lot_seq, lot_nth,
                     SUM(CASE effect WHEN 'DRAWN' THEN points WHEN 'EXPIRED' THEN points WHEN 'NETTED' THEN points
                                     WHEN 'CAPTURED' THEN points WHEN 'RESTORED' THEN -points ELSE 0 END) AS gone,
                     SUM(CASE effect WHEN 'HELD' THEN points WHEN 'RELEASED' THEN -points
                                     WHEN 'CAPTURED' THEN -points ELSE 0 END) AS held,
                     SUM(CASE effect WHEN 'EXPIRED' THEN points WHEN 'SET_OFF' THEN -points ELSE 0 END) AS expired
              FROM allocation WHERE partition_id = ? GROUP BY lot_seq, lot_nth) s
              ON s.lot_seq = l.seq AND s.lot_nth = l.nth
            WHERE l.partition_id = ? AND (l.remaining <> l.points - COALESCE(s.gone, 0)
               OR l.held <> COALESCE(s.held, 0) OR l.expired <> COALESCE(s.expired, 0)
               OR l.is_open <> (l.remaining > 0))
            """),
    ACCOUNT_IS_ITS_LOTS("""
            SELECT HEX(a.account_id),
                   CONCAT(COALESCE(l.remaining, 0) - a.debt, ', pending ', COALESCE(l.pending, 0), ', held ',
                          COALESCE(l.held, 0)),
                   CONCAT(a.balance, ', pending ', a.pending, ', held ', a.held)
            FROM account a
            LEFT JOIN (SELECT account_id, SUM(remaining) AS remaining, SUM(held) AS held,
                              SUM(CASE phase WHEN 'ACTIVE' THEN 0 ELSE remaining END) AS pending
                       FROM lot WHERE partition_id = ? GROUP BY account_id) l ON l.account_id = a.account_id
            WHERE a.partition_id = ? AND SUBSTRING(HEX(a.account_id), 17, 1) <> 'B'
              AND (a.balance <> COALESCE(l.remaining, 0) - a.debt OR a.pending <> COALESCE(l.pending, 0)
                   OR a.held <> COALESCE(l.held, 0))
            """),
    ACCOUNT_HELD_IS_ITS_HOLDS("""
            SELECT HEX(a.account_id), COALESCE(h.points, 0), a.held FROM account a
            LEFT JOIN (SELECT account_id, SUM(points) AS points FROM hold
                       WHERE partition_id = ? AND state = 'HELD' GROUP BY account_id) h ON h.account_id = a.account_id
            WHERE a.partition_id = ? AND a.held <> COALESCE(h.points, 0)
            """),
    HOLD_IS_ITS_ALLOCATIONS("""
            SELECT h.seq, COALESCE(s.points, 0), h.points FROM hold h
            LEFT JOIN (SELECT seq, SUM(points) AS points FROM allocation
                       WHERE partition_id = ? AND effect = 'HELD' GROUP BY seq) s ON s.seq = h.seq
            WHERE h.partition_id = ? AND (h.points <> COALESCE(s.points, 0)
               OR (h.state <> 'CAPTURED' AND h.captured <> 0))
            """),
    DUE_IS_NEVER_LATE("""
            SELECT HEX(a.account_id), MIN(d.due), a.next_due FROM account a
            JOIN (SELECT account_id, CASE phase WHEN 'ACTIVE' THEN CASE WHEN sliding THEN NULL ELSE expires_at END
                                                ELSE activates_at END AS due
                  FROM lot WHERE partition_id = ? AND is_open AND (phase <> 'ACTIVE' OR remaining > held)
                  UNION ALL
                  SELECT account_id, expires_at FROM hold WHERE partition_id = ? AND state = 'HELD') d
              ON d.account_id = a.account_id
            WHERE a.partition_id = ? AND d.due IS NOT NULL AND (a.next_due IS NULL OR a.next_due > d.due)
            GROUP BY a.account_id, a.next_due
            """);

    private final String query;

    Check(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
