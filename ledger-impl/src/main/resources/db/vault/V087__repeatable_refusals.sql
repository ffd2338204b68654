-- Refusals that depend on what others may set right are no longer kept under their keys, and those that were may be sent again.
DELETE FROM answer
 WHERE seq IS NULL AND status IN (404, 409, 422)
   AND (body LIKE '%/problems/not-found"%' OR body LIKE '%/problems/member-unknown"%'
     OR body LIKE '%/problems/member-suspended"%' OR body LIKE '%/problems/identifier-taken"%'
     OR body LIKE '%/problems/occurred-at-out-of-bounds"%' OR body LIKE '%/problems/plan-not-offered"%'
     OR body LIKE '%/problems/no-terms-in-force"%');
