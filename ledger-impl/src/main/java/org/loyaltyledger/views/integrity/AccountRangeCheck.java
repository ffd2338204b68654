package org.loyaltyledger.views.integrity;

/** Comparisons over everything that belongs to a range of accounts. */
enum AccountRangeCheck {
    /** An entry follows the one before it; with the next check this makes every balance the sum of its entries. */
    BALANCE_AFTER_ENTRY("""
            SELECT CONCAT(HEX(account_id), ' entry ', entry_no),
                   CONCAT(COALESCE(before_no, 0) + 1, ': ', COALESCE(before_balance, 0) + points),
                   CONCAT(entry_no, ': ', balance) FROM (
              SELECT account_id, seq, entry_no, points, balance,
                     LAG(entry_no) OVER (PARTITION BY account_id ORDER BY entry_no) AS before_no,
                     LAG(balance) OVER (PARTITION BY account_id ORDER BY entry_no) AS before_balance
              FROM entry WHERE {mine}) e
            WHERE seq > {after}
              AND (entry_no <> COALESCE(before_no, 0) + 1 OR balance <> COALESCE(before_balance, 0) + points)
            """),
    ACCOUNT_IS_ITS_LAST_ENTRY("""
            SELECT HEX(a.account_id), CONCAT(COALESCE(e.balance, 0), ' in ', COALESCE(s.last_no, 0)),
                   CONCAT(a.balance, ' in ', a.entries)
            FROM (SELECT account_id, balance, entries FROM account WHERE {mine}) a
            LEFT JOIN (SELECT account_id, MAX(entry_no) AS last_no FROM entry WHERE {range} GROUP BY account_id) s
              ON s.account_id = a.account_id
            LEFT JOIN entry e ON e.account_id = s.account_id AND e.entry_no = s.last_no
            WHERE a.balance <> COALESCE(e.balance, 0) OR a.entries <> COALESCE(s.last_no, 0)
            """),
    ENTRY_HAS_ACCOUNT("""
            SELECT HEX(e.account_id), 'an account', 'none'
            FROM (SELECT account_id FROM entry WHERE {mine} GROUP BY account_id) e
            LEFT JOIN account a ON a.account_id = e.account_id
            WHERE a.account_id IS NULL
            """),
    LOT_IS_ITS_ALLOCATIONS("""
            SELECT CONCAT('partition ', l.partition_id, ': ', l.seq, '/', l.nth),
                   CONCAT(l.points - COALESCE(s.gone, 0), ', held ', COALESCE(s.held, 0), ', expired ',
                          COALESCE(s.expired, 0)),
                   CONCAT(l.remaining, ', held ', l.held, ', expired ', l.expired)
            FROM (SELECT * FROM lot WHERE {mine}) l
            LEFT JOIN (
              SELECT partition_id, lot_seq, lot_nth,
                     SUM(CASE effect WHEN 'DRAWN' THEN points WHEN 'EXPIRED' THEN points WHEN 'NETTED' THEN points
                                     WHEN 'CAPTURED' THEN points WHEN 'RESTORED' THEN -points
                                     WHEN 'REINSTATED' THEN -points ELSE 0 END) AS gone,
                     SUM(CASE effect WHEN 'HELD' THEN points WHEN 'RELEASED' THEN -points
                                     WHEN 'CAPTURED' THEN -points ELSE 0 END) AS held,
                     SUM(CASE effect WHEN 'EXPIRED' THEN points WHEN 'OFFSET_REVERSED' THEN points
                                     WHEN 'SET_OFF' THEN -points WHEN 'REINSTATED' THEN -points ELSE 0 END) AS expired
              FROM allocation WHERE {mine} GROUP BY partition_id, lot_seq, lot_nth) s
              ON s.partition_id = l.partition_id AND s.lot_seq = l.seq AND s.lot_nth = l.nth
            WHERE l.remaining <> l.points - COALESCE(s.gone, 0)
               OR l.held <> COALESCE(s.held, 0) OR l.expired <> COALESCE(s.expired, 0)
               OR l.is_open <> (l.remaining > 0)
            """),
    ACCOUNT_IS_ITS_LOTS("""
            SELECT HEX(a.account_id),
                   CONCAT(COALESCE(l.remaining, 0) - a.debt, ', pending ', COALESCE(l.pending, 0), ', held ',
                          COALESCE(l.held, 0)),
                   CONCAT(a.balance, ', pending ', a.pending, ', held ', a.held)
            FROM (SELECT * FROM account WHERE {mine}) a
            LEFT JOIN (SELECT account_id, SUM(remaining) AS remaining, SUM(held) AS held,
                              SUM(CASE phase WHEN 'ACTIVE' THEN 0 ELSE remaining END) AS pending
                       FROM lot WHERE {mine} GROUP BY account_id) l ON l.account_id = a.account_id
            WHERE SUBSTRING(HEX(a.account_id), 17, 1) <> 'B'
              AND (a.balance <> COALESCE(l.remaining, 0) - a.debt OR a.pending <> COALESCE(l.pending, 0)
                   OR a.held <> COALESCE(l.held, 0))
            """),
    ACCOUNT_HELD_IS_ITS_HOLDS("""
            SELECT HEX(a.account_id), COALESCE(h.points, 0), a.held FROM (SELECT * FROM account WHERE {mine}) a
            LEFT JOIN (SELECT account_id, SUM(points) AS points FROM hold
                       WHERE {mine} AND state = 'HELD' GROUP BY account_id) h ON h.account_id = a.account_id
            WHERE a.held <> COALESCE(h.points, 0)
            """),
    HOLD_IS_ITS_ALLOCATIONS("""
            SELECT CONCAT('partition ', h.partition_id, ': ', h.seq), COALESCE(s.points, 0), h.points
            FROM (SELECT * FROM hold WHERE {mine}) h
            LEFT JOIN (SELECT partition_id, seq, SUM(points) AS points FROM allocation
                       WHERE {mine} AND effect = 'HELD' GROUP BY partition_id, seq) s
              ON s.partition_id = COALESCE(h.parts_partition, h.partition_id) AND s.seq = COALESCE(h.parts_seq, h.seq)
            WHERE h.points <> COALESCE(s.points, 0) OR (h.state <> 'CAPTURED' AND h.captured <> 0)
            """),
    DUE_IS_NEVER_LATE("""
            SELECT HEX(a.account_id), MIN(d.due), a.next_due FROM (SELECT * FROM account WHERE {mine}) a
            JOIN (SELECT account_id, CASE phase WHEN 'ACTIVE' THEN CASE WHEN sliding THEN NULL ELSE expires_at END
                                                ELSE activates_at END AS due
                  FROM lot WHERE {mine} AND is_open AND (phase <> 'ACTIVE' OR remaining > held)
                  UNION ALL
                  SELECT account_id, expires_at FROM hold WHERE {mine} AND state = 'HELD') d
              ON d.account_id = a.account_id
            WHERE d.due IS NOT NULL AND (a.next_due IS NULL OR a.next_due > d.due)
            GROUP BY a.account_id, a.next_due
            """);

    private final String query;

    AccountRangeCheck(String query) {
        this.query = query;
    }

    /**
     * @param range a condition on account_id
     * @param mine the same, within the audited partitions
     */
    String on(String range, String mine) {
        return query.replace("{range}", range).replace("{mine}", mine).replace("{after}", "-1");
    }

    /**
     * {@link #BALANCE_AFTER_ENTRY} of a part of an account.
     *
     * @param mine a condition that includes the entry before the part
     * @param after the transaction that made that entry
     */
    static String balances(String mine, long after) {
        return BALANCE_AFTER_ENTRY.query.replace("{mine}", mine).replace("{after}", Long.toString(after));
    }

    /** {@link #ACCOUNT_IS_ITS_LAST_ENTRY} of one account with very many entries, by its index alone. */
    static String lastEntry(String account) {
        return """
                SELECT HEX(a.account_id), CONCAT(COALESCE(e.balance, 0), ' in ', COALESCE(e.entry_no, 0)),
                       CONCAT(a.balance, ' in ', a.entries)
                FROM account a
                LEFT JOIN (SELECT account_id, balance, entry_no FROM entry WHERE account_id = {account}
                             AND seq = (SELECT MAX(seq) FROM entry WHERE account_id = {account})
                           ORDER BY nth DESC LIMIT 1) e ON e.account_id = a.account_id
                WHERE a.account_id = {account}
                  AND (a.balance <> COALESCE(e.balance, 0) OR a.entries <> COALESCE(e.entry_no, 0))
                """.replace("{account}", account);
    }
}
