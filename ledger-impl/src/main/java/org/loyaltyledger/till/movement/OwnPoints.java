package org.loyaltyledger.till.movement;

import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Whose points a caller may give away: a member its own, and it names itself by id; a till those of who is there, an
 * operator anybody's; a partner nobody's.
 */
final class OwnPoints {

    private OwnPoints() {}

    /** @throws Problem forbidden for a partner; not-found, as for a giver that does not exist */
    static void check(Caller caller, NewTransfer wanted) {
        if (!caller.is(Role.TILL) && !caller.is(Role.OPERATOR) && !caller.is(Role.MEMBER)) {
            throw Problem.of(ProblemType.FORBIDDEN).detail("The token's role may not do this");
        }
        if (wanted.from().id() != null) {
            caller.mustSee(wanted.from().id().toString());
        } else if (caller.isOnlyMember()) {
            throw Problem.of(ProblemType.NOT_FOUND).detail("There is no such member");
        }
    }
}
