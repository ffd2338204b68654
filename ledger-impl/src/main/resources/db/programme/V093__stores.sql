-- The stores of programmes. A programme without any accepts sales of every store.
CREATE TABLE store (
  programme_id  BIGINT       NOT NULL,
  id            VARCHAR(64)  NOT NULL,
  name          VARCHAR(100) NOT NULL,
  registered_at DATETIME(6)  NOT NULL,
  closed_at     DATETIME(6)  NULL,
  PRIMARY KEY (programme_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
