-- Who is enrolled. The writer reads status and partition of many members at once by primary key.
CREATE TABLE member (
  id            BINARY(16)    NOT NULL,
  programme_id  BIGINT        NOT NULL,
  partition_id  INT           NOT NULL,
  status        VARCHAR(10)   NOT NULL,
  merged_into   BINARY(16)    NULL,
  suspended_for VARCHAR(256)  NULL,
  joined_at     DATETIME(6)   NOT NULL,
  enrolled_at   DATETIME(6)   NOT NULL,
  attributes    TEXT          NOT NULL,
  version       BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY member_by_programme (programme_id, id),
  KEY member_by_survivor (merged_into),
  CONSTRAINT member_status CHECK (status IN ('ACTIVE', 'SUSPENDED', 'CLOSED', 'MERGED')),
  CONSTRAINT member_merged CHECK ((status = 'MERGED') = (merged_into IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What members are known by, written type:value so that many are found by one range of one key. Compared byte for byte.
CREATE TABLE member_identifier (
  programme_id BIGINT        NOT NULL,
  identifier   VARCHAR(161)  NOT NULL,
  member_id    BINARY(16)    NOT NULL,
  added_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (programme_id, identifier),
  KEY member_identifier_by_member (member_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
