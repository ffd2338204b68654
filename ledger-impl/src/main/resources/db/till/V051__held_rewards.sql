-- Holds of rewards that have a unit out of the stock and have not ended: few, so that the timed-out ones are found.
ALTER TABLE redemption ADD COLUMN holds_stock BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX redemption_holding_stock ON redemption (holds_stock, partition_id, seq);
