-- Points given or taken by hand. Without a transaction it is a proposal that waits for a second person.
CREATE TABLE adjustment (
  id             BINARY(16)    NOT NULL,
  programme_id   BIGINT        NOT NULL,
  member_id      BINARY(16)    NOT NULL,
  points         BIGINT        NOT NULL,
  reason         VARCHAR(256)  NOT NULL,
  occurred_at    DATETIME(6)   NOT NULL,
  proposed_by    VARCHAR(120)  NOT NULL,
  approved_by    VARCHAR(120)  NULL,
  transaction_id BINARY(16)    NULL,
  PRIMARY KEY (id),
  CONSTRAINT adjustment_points CHECK (points <> 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
