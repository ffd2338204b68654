-- Sales by their receipts: what was bought, what was given and spent for it, what came back. Amounts are compact JSON,
-- read back by the service only. receipt is store, tab, receipt number: the key a sale has for ever.
CREATE TABLE sale (
  programme_id  BIGINT       NOT NULL,
  receipt       VARCHAR(129) NOT NULL,
  status        VARCHAR(10)  NOT NULL,
  partition_id  INT          NULL,
  seq           BIGINT       NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  occurred_at   DATETIME(6)  NOT NULL,
  member_id     BINARY(16)   NULL,
  card          VARCHAR(161) NULL,
  terms_version INT          NOT NULL,
  goods         MEDIUMTEXT   NOT NULL,
  points        TEXT         NOT NULL,
  returned      TEXT         NULL,
  PRIMARY KEY (programme_id, receipt),
  CONSTRAINT sale_status CHECK (status IN ('BOOKED', 'ANONYMOUS', 'PARKED')),
  CONSTRAINT sale_booked CHECK ((status = 'BOOKED') = (seq IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which sales wait for which card.
CREATE TABLE parked_sale (
  programme_id  BIGINT       NOT NULL,
  card          VARCHAR(161) NOT NULL,
  receipt       VARCHAR(129) NOT NULL,
  PRIMARY KEY (programme_id, card, receipt)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What redemptions and holds were for.
CREATE TABLE redemption (
  partition_id  INT          NOT NULL,
  seq           BIGINT       NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  programme_id  BIGINT       NOT NULL,
  policy        VARCHAR(64)  NOT NULL,
  points        BIGINT       NOT NULL,
  value_minor   BIGINT       NULL,
  value_scale   INT          NULL,
  items         BIGINT       NOT NULL,
  units         BIGINT       NOT NULL,
  terms_version INT          NOT NULL,
  reference     VARCHAR(64)  NOT NULL,
  PRIMARY KEY (partition_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Redemptions by what their callers call them; reference is store, tab, the caller's own name.
CREATE TABLE redemption_reference (
  programme_id  BIGINT       NOT NULL,
  reference     VARCHAR(129) NOT NULL,
  partition_id  INT          NOT NULL,
  seq           BIGINT       NOT NULL,
  PRIMARY KEY (programme_id, reference)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
