-- A hold goes on in the account that its member is merged into: the transaction whose allocations say on which lots.
-- NULL: the one that placed it.
ALTER TABLE hold
  ADD COLUMN parts_partition INT    NULL,
  ADD COLUMN parts_seq       BIGINT NULL;
