-- Day boundaries, one row each: how far a run has come, and that it was done. A date is done once for ever.
CREATE TABLE day_run (
  programme_id BIGINT       NOT NULL,
  on_date      DATE         NOT NULL,
  step         VARCHAR(20)  NOT NULL,
  after_member BINARY(16)   NULL,
  done         BIGINT       NOT NULL,
  started_at   DATETIME(6)  NOT NULL,
  ended_at     DATETIME(6)  NULL,
  PRIMARY KEY (programme_id, on_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
