-- A member's sales in the order in which they happened: what comes late is put in its place among them.
ALTER TABLE sale ADD KEY sale_by_member (member_id, occurred_at);
