-- Callers are recorded by issuer and subject.
ALTER TABLE membership_event MODIFY actor VARCHAR(400) NOT NULL;
