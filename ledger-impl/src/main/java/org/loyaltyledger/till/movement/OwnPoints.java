package org.loyaltyledger.till.movement;

import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;

/** A member gives away its own points, and names itself by id. */
final class OwnPoints {

    private OwnPoints() {}

    /** @throws Problem not-found, as for a giver that does not exist */
    static void check(Caller caller, NewTransfer wanted) {
        if (wanted.from().id() != null) {
            caller.mustSee(wanted.from().id().toString());
        } else if (!caller.maySee("")) {
            throw Problem.of(ProblemType.NOT_FOUND).detail("There is no such member");
        }
    }
}
