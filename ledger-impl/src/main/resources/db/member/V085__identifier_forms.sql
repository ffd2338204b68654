-- By which forms the identifiers of a programme are stored: a job brings them into others when its terms state others.
CREATE TABLE identifier_rules (
  programme_id  BIGINT        NOT NULL,
  rules         VARCHAR(4000) NOT NULL,
  normalized_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (programme_id)
);

-- Identifiers that could not be brought into their form. wanted and holder_id: what it would be, and who has that.
CREATE TABLE identifier_conflict (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  programme_id BIGINT        NOT NULL,
  identifier   VARCHAR(161)  NOT NULL,
  wanted       VARCHAR(161)  NULL,
  holder_id    BINARY(16)    NULL,
  reason       VARCHAR(256)  NOT NULL,
  found_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY identifier_conflict_of (programme_id, identifier)
);
