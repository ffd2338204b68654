-- When something was last done on a day; NULL: not known, as of what was recorded before this version.
ALTER TABLE activity ADD COLUMN last_at DATETIME(6) NULL;

-- What partners reported, with the instant of each. Of earlier reports only the day is known.
CREATE TABLE reported_event (
  member_id  BINARY(16)     NOT NULL,
  at         DATETIME(6)    NOT NULL,
  id         BINARY(16)     NOT NULL,
  event      VARCHAR(64)    NOT NULL,
  figure     DECIMAL(19, 4) NOT NULL,
  on_day     DATE           NOT NULL,
  reference  VARCHAR(200)   NOT NULL,
  points     BIGINT         NOT NULL,
  PRIMARY KEY (member_id, at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO reported_event (member_id, at, id, event, figure, on_day, reference, points)
SELECT member_id, TIMESTAMP(on_day, '12:00:00'), UNHEX(LEFT(SHA2(CONCAT(HEX(member_id), '/', event, '/', on_day), 256), 32)),
       event, figure, on_day, event, 0
  FROM activity_event
 WHERE figure <> 0;
