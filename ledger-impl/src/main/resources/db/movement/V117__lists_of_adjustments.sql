-- Adjustments are listed by when they occurred: all of a programme or of a member.
ALTER TABLE adjustment
  ADD KEY adjustment_by_time (programme_id, occurred_at),
  ADD KEY adjustment_by_member (member_id, occurred_at);
