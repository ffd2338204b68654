-- Callers are recorded by issuer and subject, which together are longer than a display name. What is recorded already
-- stays as it is: it is a part of the hash chain.
ALTER TABLE ledger_transaction MODIFY actor VARCHAR(400) NOT NULL;

-- A row here: this database holds idempotency keys that were stored under the display names of their callers.
CREATE TABLE answer_by_name (
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (recorded_at)
);

INSERT INTO answer_by_name (recorded_at) SELECT recorded_at FROM answer ORDER BY recorded_at DESC LIMIT 1;
