-- A lot of a merged account goes on as a lot of the other one, which names the lot that the points were earned as.
-- NULL: it is that lot itself; so are the lots that came with members merged before this version.
ALTER TABLE lot
  ADD COLUMN root_partition INT    NULL,
  ADD COLUMN root_seq       BIGINT NULL,
  ADD COLUMN root_nth       INT    NULL,
  ADD KEY lot_root (root_partition, root_seq);

-- The account that continues the facts of this one.
ALTER TABLE account
  ADD COLUMN merged_into BINARY(16) NULL,
  ADD KEY account_merged (merged_into);
