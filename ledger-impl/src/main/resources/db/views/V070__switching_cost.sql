-- Switching cost of every member as of the last day run, and what of it falls away when. Derived; may be thrown away.
CREATE TABLE switching_cost (
  programme_id BIGINT         NOT NULL,
  member_id    BINARY(16)     NOT NULL,
  on_date      DATE           NOT NULL,
  cost         DECIMAL(19, 4) NOT NULL,
  economic     DECIMAL(19, 4) NOT NULL,
  minutes      BIGINT         NOT NULL,
  score        DECIMAL(7, 2)  NOT NULL,
  PRIMARY KEY (member_id),
  KEY switching_cost_spread (programme_id, on_date, cost)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE switching_fall (
  programme_id BIGINT         NOT NULL,
  member_id    BINARY(16)     NOT NULL,
  on_date      DATE           NOT NULL,
  amount       DECIMAL(19, 4) NOT NULL,
  PRIMARY KEY (member_id, on_date),
  KEY switching_fall_when (programme_id, on_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a member held on that day, to group the distribution by.
CREATE TABLE switching_holding (
  programme_id BIGINT         NOT NULL,
  member_id    BINARY(16)     NOT NULL,
  source       VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code         VARCHAR(64)    NOT NULL,
  PRIMARY KEY (member_id, source, code),
  KEY switching_holding_group (programme_id, source, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The spread over all members, one JSON document for each way of grouping; kept, so that months can be compared.
CREATE TABLE switching_distribution (
  programme_id BIGINT         NOT NULL,
  grouped_by   VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_date      DATE           NOT NULL,
  document     MEDIUMTEXT     NOT NULL,
  PRIMARY KEY (programme_id, grouped_by, on_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
