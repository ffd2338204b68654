-- What members hold, and held. from_at is part of the key: the same tier may be held twice, with a gap. An open end is NULL.
CREATE TABLE entitlement (
  member_id  BINARY(16)   NOT NULL,
  source     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code       VARCHAR(64)  NOT NULL,
  reference  VARCHAR(64)  NOT NULL,
  from_at    DATETIME(6)  NOT NULL,
  until_at   DATETIME(6)  NULL,
  own        MEDIUMTEXT   NULL,
  PRIMARY KEY (member_id, source, code, reference, from_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a member did on a local day, net of what was returned since: what tiers, commitments and the pyramid are measured
-- by. Amounts in the programme's currency.
CREATE TABLE activity (
  member_id  BINARY(16)     NOT NULL,
  on_day     DATE           NOT NULL,
  points     BIGINT         NOT NULL,
  spend      DECIMAL(19, 4) NOT NULL,
  profit     DECIMAL(19, 4) NOT NULL,
  visits     BIGINT         NOT NULL,
  PRIMARY KEY (member_id, on_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What partners report besides sales, by day and name.
CREATE TABLE activity_event (
  member_id  BINARY(16)     NOT NULL,
  event      VARCHAR(64)    NOT NULL,
  on_day     DATE           NOT NULL,
  figure     DECIMAL(19, 4) NOT NULL,
  PRIMARY KEY (member_id, event, on_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
