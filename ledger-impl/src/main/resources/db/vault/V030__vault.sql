-- The books. Everything of a partition is keyed by (partition, sequence); the head row is the one lock.

CREATE TABLE head (
    partition_id INT             NOT NULL,
    programme_id BIGINT          NOT NULL,
    next_seq     BIGINT          NOT NULL,
    batch_no     BIGINT          NOT NULL,
    recorded_at  DATETIME(6)     NOT NULL,
    hash         BINARY(32)      NOT NULL,
    PRIMARY KEY (partition_id),
    KEY head_programme (programme_id)
);

CREATE TABLE batch (
    partition_id INT             NOT NULL,
    batch_no     BIGINT          NOT NULL,
    first_seq    BIGINT          NOT NULL,
    last_seq     BIGINT          NOT NULL,
    recorded_at  DATETIME(6)     NOT NULL,
    hash         BINARY(32)      NOT NULL,
    PRIMARY KEY (partition_id, batch_no)
);

CREATE TABLE account (
    account_id   BINARY(16)      NOT NULL,
    partition_id INT             NOT NULL,
    balance      BIGINT          NOT NULL,
    pending      BIGINT          NOT NULL CHECK (pending >= 0),
    held         BIGINT          NOT NULL CHECK (held >= 0),
    debt         BIGINT          NOT NULL CHECK (debt >= 0),
    entries      BIGINT          NOT NULL,
    slides_to    DATETIME(6)     NULL,
    next_due     DATETIME(6)     NULL,
    PRIMARY KEY (account_id),
    KEY account_due (partition_id, next_due)
);

CREATE TABLE ledger_transaction (
    partition_id  INT            NOT NULL,
    seq           BIGINT         NOT NULL,
    batch_no      BIGINT         NOT NULL,
    kind          VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at   DATETIME(6)    NOT NULL,
    recorded_at   DATETIME(6)    NOT NULL,
    actor         VARCHAR(120)   NOT NULL,
    reason        VARCHAR(400)   NOT NULL,
    reference     VARCHAR(200)   NOT NULL,
    terms_version INT            NOT NULL,
    explanation   MEDIUMTEXT     NOT NULL,
    PRIMARY KEY (partition_id, seq)
);

CREATE TABLE entry (
    partition_id INT             NOT NULL,
    seq          BIGINT          NOT NULL,
    nth          SMALLINT        NOT NULL,
    account_id   BINARY(16)      NOT NULL,
    points       BIGINT          NOT NULL,
    balance      BIGINT          NOT NULL,
    entry_no     BIGINT          NOT NULL,
    PRIMARY KEY (partition_id, seq, nth),
    KEY entry_account (account_id, entry_no)
);

CREATE TABLE lot (
    partition_id INT             NOT NULL,
    seq          BIGINT          NOT NULL,
    nth          SMALLINT        NOT NULL,
    account_id   BINARY(16)      NOT NULL,
    points       BIGINT          NOT NULL CHECK (points > 0),
    remaining    BIGINT          NOT NULL,
    held         BIGINT          NOT NULL,
    expired      BIGINT          NOT NULL,
    phase        VARCHAR(8)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    activates_at DATETIME(6)     NULL,
    expires_at   DATETIME(6)     NULL,
    sliding      BOOLEAN         NOT NULL,
    earned_at    DATETIME(6)     NOT NULL,
    priority     INT             NOT NULL,
    funder       VARCHAR(64)     NOT NULL,
    price        DECIMAL(19, 6)  NULL,
    is_open      BOOLEAN         NOT NULL,
    PRIMARY KEY (partition_id, seq, nth),
    KEY lot_account (account_id, is_open),
    CONSTRAINT lot_bounds CHECK (remaining >= 0 AND remaining <= points AND held >= 0 AND held <= remaining AND expired >= 0)
);

CREATE TABLE allocation (
    partition_id INT             NOT NULL,
    seq          BIGINT          NOT NULL,
    nth          SMALLINT        NOT NULL,
    account_id   BINARY(16)      NOT NULL,
    lot_seq      BIGINT          NOT NULL,
    lot_nth      SMALLINT        NOT NULL,
    effect       VARCHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points       BIGINT          NOT NULL CHECK (points > 0),
    PRIMARY KEY (partition_id, seq, nth),
    KEY allocation_account (account_id)
);

CREATE TABLE hold (
    partition_id INT             NOT NULL,
    seq          BIGINT          NOT NULL,
    recorded_at  DATETIME(6)     NOT NULL,
    account_id   BINARY(16)      NOT NULL,
    points       BIGINT          NOT NULL CHECK (points > 0),
    captured     BIGINT          NOT NULL,
    state        VARCHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at   DATETIME(6)     NOT NULL,
    reference    VARCHAR(200)    NOT NULL,
    PRIMARY KEY (partition_id, seq),
    KEY hold_account (account_id, state),
    CONSTRAINT hold_bounds CHECK (captured >= 0 AND captured <= points)
);

CREATE TABLE counter (
    programme_id BIGINT          NOT NULL,
    name_digest  BINARY(16)      NOT NULL,
    name         VARCHAR(400)    NOT NULL,
    counted      BIGINT          NOT NULL,
    PRIMARY KEY (programme_id, name_digest)
);

-- A key is never forgotten; its body may be trimmed after the time that tills may be offline.
CREATE TABLE answer (
    key_digest   BINARY(16)      NOT NULL,
    fingerprint  VARBINARY(16000) NOT NULL,
    status       SMALLINT        NOT NULL,
    partition_id INT             NOT NULL,
    seq          BIGINT          NULL,
    recorded_at  DATETIME(6)     NOT NULL,
    body         MEDIUMBLOB      NULL,
    PRIMARY KEY (key_digest),
    KEY answer_age (recorded_at)
);
