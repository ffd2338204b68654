-- Whose own a count is, so that it follows a member that becomes part of another one. Names of such counts end with the id.
ALTER TABLE counter ADD COLUMN member_id BINARY(16) NULL, ADD KEY counter_by_member (member_id);

UPDATE counter SET member_id = UNHEX(REPLACE(RIGHT(name, 36), '-', ''))
 WHERE name LIKE 'MEMBER/%' OR name LIKE 'VELOCITY/%';
