-- Which plan's benefits are held while a stretch is not paid: what was paid for before. A first period holds none. credit_until:
-- the day to which the stretch was paid whose rest is the credit.
ALTER TABLE membership
  ADD COLUMN held_plan    VARCHAR(64) NULL AFTER promised_version,
  ADD COLUMN credit_until DATE        NULL AFTER held_plan;

UPDATE membership SET held_plan = plan WHERE paid = FALSE AND cause IN ('RENEWAL', 'CHANGE');
