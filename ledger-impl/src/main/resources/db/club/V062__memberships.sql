-- Memberships as they stood when something was last booked for them; they are caught up with the day whenever they are read.
-- Amounts in the programme's currency. An open end is NULL.
CREATE TABLE membership (
  id               BINARY(16)     NOT NULL,
  member_id        BINARY(16)     NOT NULL,
  programme_id     BIGINT         NOT NULL,
  partition_id     INT            NOT NULL,
  club             VARCHAR(64)    NOT NULL,
  plan             VARCHAR(64)    NOT NULL,
  joined_at        DATETIME(6)    NOT NULL,
  joined_on        DATE           NOT NULL,
  cause            VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  term_no          INT            NOT NULL,
  anchor_on        DATE           NOT NULL,
  nth              INT            NOT NULL,
  from_on          DATE           NOT NULL,
  until_on         DATE           NULL,
  days             INT            NOT NULL,
  paid             BOOLEAN        NOT NULL,
  lapses_on        DATE           NULL,
  price            DECIMAL(19, 4) NOT NULL,
  credit           DECIMAL(19, 4) NOT NULL,
  terms_version    INT            NOT NULL,
  promised_version INT            NOT NULL,
  paused_at        DATETIME(6)    NULL,
  paused_on        DATE           NULL,
  pause_until      DATE           NULL,
  ending           BOOLEAN        NOT NULL,
  next_plan        VARCHAR(64)    NULL,
  ended_how        VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ended_at         DATETIME(6)    NULL,
  ended_for        VARCHAR(256)   NULL,
  next_on          DATE           NULL,
  told             INT            NOT NULL,
  PRIMARY KEY (id),
  KEY membership_member (member_id),
  KEY membership_next (programme_id, next_on, member_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What fell due, and what the shop told of it.
CREATE TABLE membership_charge (
  id            BINARY(16)     NOT NULL,
  membership_id BINARY(16)     NOT NULL,
  programme_id  BIGINT         NOT NULL,
  kind          VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan          VARCHAR(64)    NOT NULL,
  from_on       DATE           NOT NULL,
  until_on      DATE           NULL,
  amount        DECIMAL(19, 4) NOT NULL,
  due_on        DATE           NOT NULL,
  status        VARCHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failures      INT            NOT NULL,
  settled_at    DATETIME(6)    NULL,
  note          VARCHAR(128)   NOT NULL,
  PRIMARY KEY (id),
  KEY charge_membership (membership_id, due_on),
  KEY charge_status (programme_id, status, id),
  CONSTRAINT charge_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What became of each membership, in order. renewal_on is the day on which a stretch came to its end, where the line says
-- what became of the next one.
CREATE TABLE membership_event (
  membership_id BINARY(16)     NOT NULL,
  nth           INT            NOT NULL,
  programme_id  BIGINT         NOT NULL,
  club          VARCHAR(64)    NOT NULL,
  plan          VARCHAR(64)    NOT NULL,
  kind          VARCHAR(24)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  on_day        DATE           NOT NULL,
  renewal_on    DATE           NULL,
  recorded_at   DATETIME(6)    NOT NULL,
  actor         VARCHAR(120)   NOT NULL,
  detail        VARCHAR(256)   NOT NULL,
  PRIMARY KEY (membership_id, nth),
  KEY event_rates (programme_id, club, renewal_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
