-- Who signed up for, left or passed on what, when and why.
CREATE TABLE bundle_change (
  member_id      BINARY(16)   NOT NULL,
  bundle         VARCHAR(64)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  what           VARCHAR(10)  NOT NULL,
  other_id       BINARY(16)   NULL,
  reason         VARCHAR(256) NOT NULL,
  actor          VARCHAR(255) NOT NULL,
  PRIMARY KEY (member_id, bundle, changed_at, what),
  CONSTRAINT bundle_change_what CHECK (what IN ('JOINED', 'LEFT', 'GIVEN', 'RECEIVED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
