-- Who has not ended, range by range, is read from the index alone.
ALTER TABLE member
  DROP KEY member_by_programme,
  ADD KEY member_by_programme (programme_id, id, status);
