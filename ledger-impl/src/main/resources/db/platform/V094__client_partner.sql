-- For which partner a program of that role acts.
ALTER TABLE oauth_client ADD COLUMN partner VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;
