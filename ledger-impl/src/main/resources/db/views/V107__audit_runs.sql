-- Audits that run in the background, and what they found. The progress is all that one needs to go on after a cut.
CREATE TABLE audit_run (
    id           BINARY(16)      NOT NULL,
    programme_id BIGINT          NOT NULL,
    started_at   DATETIME(6)     NOT NULL,
    started_by   VARCHAR(120)    NOT NULL,
    ended_at     DATETIME(6)     NULL,
    differences  BIGINT          NOT NULL,
    progress     TEXT            NOT NULL,
    PRIMARY KEY (id),
    KEY audit_run_programme (programme_id, started_at),
    KEY audit_run_ended (ended_at)
);

CREATE TABLE audit_difference (
    audit_id     BINARY(16)      NOT NULL,
    nth          INT             NOT NULL,
    check_name   VARCHAR(40)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject      VARCHAR(400)    NOT NULL,
    expected     VARCHAR(400)    NOT NULL,
    found        VARCHAR(400)    NOT NULL,
    PRIMARY KEY (audit_id, nth)
);
