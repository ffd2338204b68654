-- Contracts with members. Where one stands follows from these instants and the day; closed_state is what somebody ended.
CREATE TABLE contract (
  id                 BINARY(16)   NOT NULL,
  programme_id       BIGINT       NOT NULL,
  member_id          BINARY(16)   NOT NULL,
  template           VARCHAR(64)  NOT NULL,
  predecessor        BINARY(16)   NULL,
  offer_until        DATETIME(6)  NOT NULL,
  cooling_ends       DATETIME(6)  NULL,
  active_from        DATETIME(6)  NULL,
  ends_at            DATETIME(6)  NULL,
  up_front_id        BINARY(16)   NULL,
  up_front_points    BIGINT       NOT NULL,
  booked             INT          NOT NULL,
  vested             BIGINT       NOT NULL,
  forfeited          BIGINT       NOT NULL,
  bonus_over         BOOLEAN      NOT NULL,
  settled            INT          NOT NULL,
  notice_at          DATETIME(6)  NULL,
  notice_by          VARCHAR(120) NULL,
  successor          BINARY(16)   NULL,
  closed_state       VARCHAR(11)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  closed_at          DATETIME(6)  NULL,
  closed_by          VARCHAR(120) NULL,
  closed_for         VARCHAR(256) NULL,
  next_due           DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY contract_by_member (member_id, id),
  KEY contract_by_programme (programme_id, id),
  KEY contract_by_due (programme_id, next_due, member_id),
  CONSTRAINT contract_closed CHECK (closed_state IN ('WITHDRAWN', 'CANCELLED', 'ENDED_EARLY')),
  CONSTRAINT contract_bonus CHECK (up_front_points >= 0 AND booked >= 0 AND vested >= 0 AND forfeited >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was offered to be signed: 1 is the contract, the others are amendments. Documents never change.
CREATE TABLE contract_version (
  contract_id  BINARY(16)   NOT NULL,
  number       INT          NOT NULL,
  document     MEDIUMTEXT   NOT NULL,
  hash         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  offered_at   DATETIME(6)  NOT NULL,
  offered_by   VARCHAR(120) NOT NULL,
  offer_until  DATETIME(6)  NOT NULL,
  signed_at    DATETIME(6)  NULL,
  signed_by    VARCHAR(120) NULL,
  withdrawn_at DATETIME(6)  NULL,
  PRIMARY KEY (contract_id, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was bought in each period of a commitment, net of returns: money or units.
CREATE TABLE contract_count (
  contract_id  BINARY(16)     NOT NULL,
  period       INT            NOT NULL,
  counted      DECIMAL(19, 4) NOT NULL,
  PRIMARY KEY (contract_id, period)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
