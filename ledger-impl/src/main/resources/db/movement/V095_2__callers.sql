-- Callers are recorded by issuer and subject.
ALTER TABLE adjustment MODIFY proposed_by VARCHAR(400) NOT NULL, MODIFY approved_by VARCHAR(400) NULL;
