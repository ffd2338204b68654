-- A member may have more lots that end, are drawn or move together than a SMALLINT counts.

ALTER TABLE entry MODIFY nth INT NOT NULL;
ALTER TABLE lot MODIFY nth INT NOT NULL;
ALTER TABLE allocation MODIFY nth INT NOT NULL, MODIFY lot_nth INT NOT NULL;
