-- Callers are recorded by issuer and subject.
ALTER TABLE bundle_change MODIFY actor VARCHAR(400) NOT NULL;
