-- Callers are recorded by issuer and subject.
ALTER TABLE programme MODIFY created_by VARCHAR(400) NOT NULL;
ALTER TABLE terms_version
  MODIFY created_by VARCHAR(400) NOT NULL,
  MODIFY changed_by VARCHAR(400) NULL,
  MODIFY published_by VARCHAR(400) NULL;
