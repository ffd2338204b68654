-- How a secret's hash was made. Secrets are random, so a fast hash is enough; those kept before are hashed again when
-- they are used next.
ALTER TABLE oauth_client
  ADD secret_scheme VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PBKDF2';
