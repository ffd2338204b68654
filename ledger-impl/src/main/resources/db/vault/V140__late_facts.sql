-- Facts that are recorded after others of a later business time: an account knows up to when it has facts and debits, a
-- transaction to where it moved the end of sliding points and whose lots it takes points back from first. Of accounts that have a history already this is not known, so
-- everything older than this migration counts as late.
ALTER TABLE account
    ADD COLUMN latest_at  DATETIME(6) NULL,
    ADD COLUMN debited_at DATETIME(6) NULL;

UPDATE account SET latest_at = UTC_TIMESTAMP(6), debited_at = UTC_TIMESTAMP(6) WHERE entries > 0;

ALTER TABLE ledger_transaction
    ADD COLUMN slides_to  DATETIME(6) NULL,
    ADD COLUMN takes_from TEXT        NULL;

ALTER TABLE allocation
    MODIFY COLUMN effect VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
