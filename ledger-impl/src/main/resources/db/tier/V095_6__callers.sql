-- Callers are recorded by issuer and subject.
ALTER TABLE tier_state MODIFY floor_actor VARCHAR(400) NULL;
ALTER TABLE tier_history MODIFY actor VARCHAR(400) NOT NULL;
