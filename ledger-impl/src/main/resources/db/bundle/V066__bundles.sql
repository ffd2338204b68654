-- Where members stand with bundles. An instance goes along when a bundle moves to another member, so what it was made of
-- hangs on the instance. The state saves counting again: it can always be worked out from the purchases.
CREATE TABLE bundle_progress (
  member_id      BINARY(16)   NOT NULL,
  bundle         VARCHAR(64)  NOT NULL,
  instance_id    BINARY(16)   NOT NULL,
  terms_version  INT          NOT NULL,
  state          MEDIUMTEXT   NOT NULL,
  booked         BIGINT       NOT NULL,
  joined_at      DATETIME(6)  NULL,
  left_at        DATETIME(6)  NULL,
  moved_to       TEXT         NOT NULL,
  PRIMARY KEY (member_id, bundle)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What sales had of a bundle's components, net of what came back.
CREATE TABLE bundle_purchase (
  instance_id    BINARY(16)   NOT NULL,
  receipt        VARCHAR(129) NOT NULL,
  occurred_at    DATETIME(6)  NOT NULL,
  on_day         DATE         NOT NULL,
  terms_version  INT          NOT NULL,
  parts          TEXT         NOT NULL,
  PRIMARY KEY (instance_id, receipt)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Completions by the sale that completed them; those that were undone stay. One that took another's place because
-- something came back counts from then.
CREATE TABLE bundle_completion (
  instance_id    BINARY(16)   NOT NULL,
  receipt        VARCHAR(129) NOT NULL,
  occurred_at    DATETIME(6)  NOT NULL,
  on_day         DATE         NOT NULL,
  terms_version  INT          NOT NULL,
  points         BIGINT       NOT NULL,
  used           MEDIUMTEXT   NOT NULL,
  counts_from    DATETIME(6)  NOT NULL,
  transaction_id BINARY(16)   NULL,
  undone_at      DATETIME(6)  NULL,
  PRIMARY KEY (instance_id, receipt)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The bundle as the terms had it when purchases were made: each is counted by the terms of its own time.
CREATE TABLE bundle_rule (
  instance_id    BINARY(16)   NOT NULL,
  terms_version  INT          NOT NULL,
  document       TEXT         NOT NULL,
  PRIMARY KEY (instance_id, terms_version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
