-- Where members stand on the tier ladder. figure is what the terms measure, summed up over the days from season_from on; it
-- is kept in step with each sale. claims: JSON, why levels are held and until when.
CREATE TABLE tier_state (
  member_id     BINARY(16)     NOT NULL,
  version       INT            NOT NULL,
  basis         VARCHAR(200)   NOT NULL,
  season_from   DATE           NULL,
  figure        DECIMAL(23, 4) NULL,
  before_from   DATE           NULL,
  before_figure DECIMAL(23, 4) NULL,
  claims        TEXT           NOT NULL,
  floor_level   VARCHAR(64)    NULL,
  floor_from    DATETIME(6)    NULL,
  floor_until   DATETIME(6)    NULL,
  floor_reason  VARCHAR(256)   NULL,
  floor_actor   VARCHAR(255)   NULL,
  level         VARCHAR(64)    NULL,
  since         DATETIME(6)    NOT NULL,
  seen          DATETIME(6)    NOT NULL,
  changes       INT            NOT NULL,
  PRIMARY KEY (member_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every change of a member's level, with why. at is business time, recorded_at when it was learnt.
CREATE TABLE tier_history (
  member_id    BINARY(16)     NOT NULL,
  nth          INT            NOT NULL,
  at           DATETIME(6)    NOT NULL,
  before_level VARCHAR(64)    NULL,
  after_level  VARCHAR(64)    NULL,
  cause        VARCHAR(20)    NOT NULL,
  figure       DECIMAL(23, 4) NOT NULL,
  threshold    DECIMAL(23, 4) NULL,
  recorded_at  DATETIME(6)    NOT NULL,
  version      INT            NOT NULL,
  actor        VARCHAR(255)   NOT NULL,
  reason       VARCHAR(256)   NOT NULL,
  PRIMARY KEY (member_id, nth)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
