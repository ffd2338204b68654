-- Sales are listed by when they occurred: all of a programme, of a store or of a member. store is the part of the receipt's
-- key before the tab.
ALTER TABLE sale
  ADD COLUMN store VARCHAR(64) GENERATED ALWAYS AS (SUBSTRING_INDEX(receipt, CHAR(9 USING utf8mb4), 1)) STORED,
  ADD KEY sale_by_time (programme_id, occurred_at),
  ADD KEY sale_by_store (programme_id, store, occurred_at),
  ADD KEY sale_by_member (member_id, occurred_at);

-- So are redemptions and holds.
ALTER TABLE redemption
  ADD COLUMN is_hold     BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN member_id   BINARY(16)   NULL,
  ADD COLUMN occurred_at DATETIME(6)  NULL,
  ADD KEY redemption_by_time (programme_id, is_hold, occurred_at),
  ADD KEY redemption_by_store (programme_id, store, is_hold, occurred_at),
  ADD KEY redemption_by_member (member_id, is_hold, occurred_at);

UPDATE redemption r JOIN hold h ON h.partition_id = r.partition_id AND h.seq = r.seq
SET r.is_hold = TRUE, r.member_id = h.account_id;

UPDATE redemption r JOIN entry e ON e.partition_id = r.partition_id AND e.seq = r.seq AND e.points = -r.points
SET r.member_id = e.account_id WHERE r.is_hold = FALSE;

UPDATE redemption r JOIN ledger_transaction t ON t.partition_id = r.partition_id AND t.seq = r.seq
SET r.occurred_at = t.occurred_at;

UPDATE redemption r JOIN redemption_reference n ON n.partition_id = r.partition_id AND n.seq = r.seq
SET r.store = SUBSTRING_INDEX(n.reference, CHAR(9 USING utf8mb4), 1);
