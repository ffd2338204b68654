-- Programmes and the versions of their terms. Zone and currency are those of the first published terms.
CREATE TABLE programme (
  id            BIGINT        NOT NULL AUTO_INCREMENT,
  code          VARCHAR(32)   NOT NULL,
  name          VARCHAR(128)  NOT NULL,
  zone          VARCHAR(64)   NULL,
  currency      CHAR(3)       NULL,
  created_at    DATETIME(6)   NOT NULL,
  created_by    VARCHAR(255)  NOT NULL,
  version       BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY programme_by_code (code),
  CONSTRAINT programme_fixed CHECK ((zone IS NULL) = (currency IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The document as it was sent; a published one never changes.
CREATE TABLE terms_version (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  programme_id   BIGINT        NOT NULL,
  number         INT           NOT NULL,
  status         VARCHAR(9)    NOT NULL,
  effective_from DATETIME(6)   NULL,
  hash           CHAR(64)      NOT NULL,
  document       MEDIUMTEXT    NOT NULL,
  created_at     DATETIME(6)   NOT NULL,
  created_by     VARCHAR(255)  NOT NULL,
  changed_at     DATETIME(6)   NULL,
  changed_by     VARCHAR(255)  NULL,
  published_at   DATETIME(6)   NULL,
  published_by   VARCHAR(255)  NULL,
  version        BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY terms_by_number (programme_id, number),
  UNIQUE KEY terms_by_instant (programme_id, effective_from),
  CONSTRAINT terms_status CHECK (status IN ('DRAFT', 'PUBLISHED')),
  CONSTRAINT terms_published CHECK ((status = 'PUBLISHED') = (effective_from IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
