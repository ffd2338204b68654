-- What a day's computation compares in the database, without reading claims: the level that the present period reached, and
-- the one before it; and when something that is held or promised begins or ends next. What was kept so far is judged anew.
ALTER TABLE tier_state
  ADD COLUMN reached        VARCHAR(64) NULL AFTER before_figure,
  ADD COLUMN before_reached VARCHAR(64) NULL AFTER reached,
  ADD COLUMN turns_at       DATETIME(6) NULL AFTER before_reached;

UPDATE tier_state SET basis = '';
