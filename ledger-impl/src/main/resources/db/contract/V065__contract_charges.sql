-- Amounts that contracts made due. The shop charges them and tells when they are paid; one without an amount fell away.
CREATE TABLE contract_charge (
  contract_id  BINARY(16)     NOT NULL,
  number       INT            NOT NULL,
  kind         VARCHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  period       INT            NOT NULL,
  amount       DECIMAL(19, 4) NOT NULL,
  due_at       DATETIME(6)    NOT NULL,
  paid_at      DATETIME(6)    NULL,
  paid_by      VARCHAR(120)   NULL,
  reference    VARCHAR(64)    NULL,
  PRIMARY KEY (contract_id, number),
  CONSTRAINT contract_charge_kind CHECK (kind IN ('TRUE_UP', 'EXIT_FEE')),
  CONSTRAINT contract_charge_amount CHECK (amount >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What partners reported for a commitment, each under a name of theirs, so that none counts twice.
CREATE TABLE contract_usage (
  contract_id  BINARY(16)     NOT NULL,
  reference    VARCHAR(64)    NOT NULL,
  measured     DECIMAL(19, 4) NOT NULL,
  occurred_at  DATETIME(6)    NOT NULL,
  reported_by  VARCHAR(120)   NOT NULL,
  PRIMARY KEY (contract_id, reference)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
