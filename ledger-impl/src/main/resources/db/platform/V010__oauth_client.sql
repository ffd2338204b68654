-- Programs that may ask the embedded issuer for tokens. The secret itself is never stored.
CREATE TABLE oauth_client (
  id           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name         VARCHAR(100) NOT NULL,
  role         VARCHAR(16)  NOT NULL,
  programme    VARCHAR(64),
  member       VARCHAR(64),
  store        VARCHAR(64),
  terminal     VARCHAR(64),
  secret_salt  BINARY(16)   NOT NULL,
  secret_hash  BINARY(32)   NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  disabled_at  DATETIME(6),
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
