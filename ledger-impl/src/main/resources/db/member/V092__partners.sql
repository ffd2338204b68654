-- Partners of programmes. scope is a JSON object: stores, brands, fields and identifierTypes, each a list of texts.
CREATE TABLE partner (
  programme_id  BIGINT       NOT NULL,
  id            VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(100) NOT NULL,
  scope         MEDIUMTEXT   NOT NULL,
  registered_at DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (programme_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which members a partner knows, besides those who have an identifier of a type of its own. The member first: links move
-- with a member that becomes part of another one.
CREATE TABLE partner_link (
  member_id     BINARY(16)   NOT NULL,
  programme_id  BIGINT       NOT NULL,
  partner_id    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (member_id, programme_id, partner_id),
  CONSTRAINT partner_link_origin CHECK (origin IN ('ENROLMENT', 'CONSENT', 'OPERATOR'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
