-- Where redemptions and holds were made; those from before are of no store in particular.
ALTER TABLE redemption ADD COLUMN store VARCHAR(64) NOT NULL DEFAULT '';
