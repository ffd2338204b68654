-- Persons of a membership's family. Written where the holder lives.
CREATE TABLE membership_seat (
  membership_id BINARY(16)   NOT NULL,
  person_id     BINARY(16)   NOT NULL,
  since_at      DATETIME(6)  NOT NULL,
  partition_id  INT          NOT NULL,
  until_at      DATETIME(6)  NULL,
  brought       BIGINT       NOT NULL,
  drawn         BIGINT       NOT NULL,
  taken         BIGINT       NOT NULL,
  PRIMARY KEY (membership_id, person_id, since_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The family that a person joined last, and the lots that are to go into its pool. Written where the person lives.
CREATE TABLE membership_person (
  person_id        BINARY(16)   NOT NULL,
  programme_id     BIGINT       NOT NULL,
  partition_id     INT          NOT NULL,
  membership_id    BINARY(16)   NOT NULL,
  holder_id        BINARY(16)   NOT NULL,
  holder_partition INT          NOT NULL,
  since_at         DATETIME(6)  NOT NULL,
  bound            MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (person_id),
  KEY person_programme (programme_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a family needs done in another partition; carried out once.
CREATE TABLE membership_letter (
  id            BINARY(16)   NOT NULL,
  programme_id  BIGINT       NOT NULL,
  to_partition  INT          NOT NULL,
  kind          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  membership_id BINARY(16)   NOT NULL,
  holder_id     BINARY(16)   NOT NULL,
  person_id     BINARY(16)   NOT NULL,
  points        BIGINT       NOT NULL,
  forgone       BIGINT       NOT NULL,
  parts         MEDIUMTEXT   NOT NULL,
  delivered     BOOLEAN      NOT NULL,
  PRIMARY KEY (id),
  KEY letter_waiting (delivered, to_partition, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
