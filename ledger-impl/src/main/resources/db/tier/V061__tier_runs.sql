-- Computations over all members, one for each business date: how far it has come, and that it was done.
CREATE TABLE tier_computation (
  programme_id BIGINT       NOT NULL,
  on_date      DATE         NOT NULL,
  after_member BINARY(16)   NULL,
  members      BIGINT       NOT NULL,
  changed      BIGINT       NOT NULL,
  started_at   DATETIME(6)  NOT NULL,
  ended_at     DATETIME(6)  NULL,
  PRIMARY KEY (programme_id, on_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The value pyramid as it was worked out for a date, and what each of its levels carries.
CREATE TABLE tier_pyramid (
  programme_id BIGINT NOT NULL,
  on_date      DATE   NOT NULL,
  from_day     DATE   NOT NULL,
  until_day    DATE   NOT NULL,
  members      BIGINT NOT NULL,
  PRIMARY KEY (programme_id, on_date)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE tier_pyramid_level (
  programme_id BIGINT         NOT NULL,
  on_date      DATE           NOT NULL,
  nth          INT            NOT NULL,
  name         VARCHAR(64)    NOT NULL,
  members      BIGINT         NOT NULL,
  least_profit DECIMAL(23, 4) NULL,
  revenue      DECIMAL(23, 4) NOT NULL,
  profit       DECIMAL(23, 4) NOT NULL,
  PRIMARY KEY (programme_id, on_date, nth)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Members above the lowest level of the pyramid; who has no row is in the lowest.
CREATE TABLE tier_value (
  programme_id BIGINT      NOT NULL,
  member_id    BINARY(16)  NOT NULL,
  level        VARCHAR(64) NOT NULL,
  since        DATE        NOT NULL,
  PRIMARY KEY (programme_id, member_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
