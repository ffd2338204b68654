-- Who registered a program, and names that tell programs apart: within a programme no two have the same one, even if it
-- is written otherwise (name_key). Of programs that share a name, all but the first get their id behind it.
ALTER TABLE oauth_client
  ADD created_by VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD name_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

UPDATE oauth_client SET name_key = CONCAT(COALESCE(programme, ''), '/', LOWER(TRIM(name)));

UPDATE oauth_client c
  JOIN (SELECT name_key, MIN(id) AS first_id FROM oauth_client GROUP BY name_key) named ON named.name_key = c.name_key
  SET c.name = CONCAT(LEFT(c.name, 59), ' ', c.id)
  WHERE c.id <> named.first_id;

UPDATE oauth_client SET name_key = CONCAT(COALESCE(programme, ''), '/', LOWER(TRIM(name)));

ALTER TABLE oauth_client
  MODIFY name_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ADD UNIQUE KEY client_by_name (name_key);
