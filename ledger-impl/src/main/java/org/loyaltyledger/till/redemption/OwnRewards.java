package org.loyaltyledger.till.redemption;

import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;

/**
 * What a member may spend by its own token: its own points, now, for a reward of the terms. Paying a bill with points, and
 * saying where or when it was, is for those who stand at a till.
 */
final class OwnRewards {

    private OwnRewards() {}

    /**
     * @param wanted names a member
     * @throws Problem not-found, as for a member that does not exist; invalid-request
     */
    static void check(Caller caller, NewRedemption wanted) {
        if (!caller.isOnlyMember()) {
            return;
        }
        if (wanted.member().id() == null) {
            throw Problem.of(ProblemType.NOT_FOUND).detail("There is no such member");
        }
        caller.mustSee(wanted.member().id().toString());
        forTills("/ratio", wanted.ratio());
        forTills("/store", wanted.store());
        forTills("/occurredAt", wanted.occurredAt());
    }

    private static void forTills(String pointer, Object told) {
        if (told != null) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A member takes rewards, now; everything else is for a till")
                    .violation(pointer, "is not for members");
        }
    }
}
