-- Subjects and grants whose tokens count no more, for as long as such a token can live.
CREATE TABLE token_revocation (
  id       VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ends_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY revocation_end (ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the tokens that were given for one secret have in common, so that they end with it.
ALTER TABLE oauth_client ADD grant_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE oauth_client SET grant_id = id;

ALTER TABLE oauth_client MODIFY grant_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
