-- Reads of an account do constant work, however many lots it holds. expires_next: soonest end of its points with a fixed
-- end; expiring: how many end then; sliding: points that end when slides_to comes. NULL: to be found among the lots.
ALTER TABLE account
  ADD COLUMN expires_next DATETIME(6) NULL,
  ADD COLUMN expiring     BIGINT      NULL,
  ADD COLUMN sliding      BIGINT      NULL;

-- Lists of lots by status, oldest first, and what falls due first, each from an index.
ALTER TABLE lot
  ADD COLUMN status VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (
    CASE WHEN remaining > 0 THEN CASE WHEN phase = 'ACTIVE' THEN 'ACTIVE' ELSE 'PENDING' END
         WHEN expired > 0 THEN 'EXPIRED' ELSE 'SPENT' END) STORED,
  ADD COLUMN due_at DATETIME(6) GENERATED ALWAYS AS (
    CASE WHEN phase = 'ACTIVE' THEN expires_at ELSE activates_at END) STORED,
  DROP KEY lot_account,
  ADD KEY lot_by_status (account_id, status, seq, nth),
  ADD KEY lot_by_due (account_id, status, sliding, due_at);

-- An account's history from either end, and from any place in it.
ALTER TABLE entry
  DROP KEY entry_account,
  ADD KEY entry_by_account (account_id, seq, points);

ALTER TABLE hold
  DROP KEY hold_account,
  ADD KEY hold_by_account (account_id, state, expires_at);

-- Up to which sequence number a partition had been written at an instant.
ALTER TABLE batch
  ADD KEY batch_by_time (partition_id, recorded_at, last_seq);

-- Accounts whose points all have a fixed end; the others find out when they are settled next.
UPDATE account SET sliding = 0, expiring = 0
WHERE NOT EXISTS (SELECT 1 FROM lot l WHERE l.account_id = account.account_id
                  AND l.status IN ('ACTIVE', 'PENDING') AND l.sliding AND l.phase <> 'AWAITING');

UPDATE account SET expires_next = (
  SELECT MIN(l.expires_at) FROM lot l WHERE l.account_id = account.account_id
  AND l.status IN ('ACTIVE', 'PENDING') AND NOT l.sliding AND l.phase <> 'AWAITING' AND l.remaining > l.held)
WHERE expiring = 0;

UPDATE account SET expiring = (
  SELECT SUM(l.remaining - l.held) FROM lot l WHERE l.account_id = account.account_id
  AND l.status IN ('ACTIVE', 'PENDING') AND NOT l.sliding AND l.phase <> 'AWAITING'
  AND l.expires_at = account.expires_next)
WHERE expiring = 0 AND expires_next IS NOT NULL;
