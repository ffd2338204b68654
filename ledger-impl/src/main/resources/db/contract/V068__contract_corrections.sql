-- Whether the member itself gave the notice: what the member gave, only the member takes back.
ALTER TABLE contract ADD COLUMN notice_own BOOLEAN NOT NULL DEFAULT FALSE;

-- A correction is a report below zero that names the one it corrects; a report knows how much of it was taken back.
ALTER TABLE contract_usage
  ADD COLUMN corrects VARCHAR(64) NULL,
  ADD COLUMN reason VARCHAR(256) NOT NULL DEFAULT '',
  ADD COLUMN taken_back DECIMAL(19, 4) NOT NULL DEFAULT 0,
  ADD COLUMN recorded_at DATETIME(6) NULL,
  ADD CONSTRAINT contract_usage_taken_back CHECK (taken_back >= 0 AND (taken_back = 0 OR taken_back <= measured));
