package org.loyaltyledger.ties.club.rule;

import static org.loyaltyledger.api.club.MembershipStatus.ACTIVE;
import static org.loyaltyledger.api.club.MembershipStatus.GRACE;
import static org.loyaltyledger.api.club.MembershipStatus.PAUSED;
import static org.loyaltyledger.api.club.MembershipStatus.TRIAL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * What can be done with a membership, and in which states. This is the whole table; whatever is not in it is refused with
 * {@code membership-state}, and the refusal names what is possible.
 *
 * <table>
 * <caption>state after the action; a blank is refused</caption>
 * <tr><th>action</th><th>TRIAL</th><th>ACTIVE</th><th>GRACE</th><th>PAUSED</th><th>LAPSED, CANCELLED</th></tr>
 * <tr><td>pay</td><td></td><td></td><td>ACTIVE</td><td></td><td></td></tr>
 * <tr><td>fail</td><td></td><td></td><td>GRACE</td><td></td><td></td></tr>
 * <tr><td>pause</td><td></td><td>PAUSED</td><td></td><td></td><td></td></tr>
 * <tr><td>resume</td><td></td><td></td><td></td><td>ACTIVE</td><td></td></tr>
 * <tr><td>cancel now</td><td>CANCELLED</td><td>CANCELLED</td><td>CANCELLED</td><td>CANCELLED</td><td></td></tr>
 * <tr><td>cancel at period end</td><td>TRIAL</td><td>ACTIVE</td><td>GRACE</td><td>PAUSED</td><td></td></tr>
 * <tr><td>withdraw the cancellation</td><td>TRIAL</td><td>ACTIVE</td><td>GRACE</td><td>PAUSED</td><td></td></tr>
 * <tr><td>change plan now</td><td>TRIAL, ACTIVE</td><td>GRACE, ACTIVE</td><td>GRACE, ACTIVE</td><td></td><td></td></tr>
 * <tr><td>change plan at period end</td><td>TRIAL</td><td>ACTIVE</td><td></td><td>PAUSED</td><td></td></tr>
 * <tr><td>a person joins the family, or draws on it</td><td>TRIAL</td><td>ACTIVE</td><td>GRACE</td><td></td><td></td></tr>
 * <tr><td>a person leaves the family</td><td>TRIAL</td><td>ACTIVE</td><td>GRACE</td><td>PAUSED</td><td></td></tr>
 * <tr><td>its day comes (by itself)</td><td>GRACE, CANCELLED</td><td>GRACE, ACTIVE, CANCELLED</td><td>LAPSED, CANCELLED</td>
 * <td>ACTIVE</td><td></td></tr>
 * </table>
 *
 * Beyond the state: a pause needs a plan that allows it and no planned cancellation; a cancellation at the end needs an end,
 * and is planned and withdrawn once; a plan changes to another one of the same club, while no cancellation is planned. A
 * membership for life neither changes nor has an end. In the grace, persons join and draw only if the plan was paid before.
 * One that is cancelled in its grace ends with it, or, once paid, with the period; cancelled in a pause, with the period
 * after the pause. A refund that is due is told paid in every state.
 */
public enum Action {
    PAY(GRACE),
    FAIL(GRACE),
    PAUSE(ACTIVE),
    RESUME(PAUSED),
    CANCEL_NOW(TRIAL, ACTIVE, GRACE, PAUSED),
    CANCEL_AT_END(TRIAL, ACTIVE, GRACE, PAUSED),
    WITHDRAW(TRIAL, ACTIVE, GRACE, PAUSED),
    CHANGE_NOW(TRIAL, ACTIVE, GRACE),
    CHANGE_AT_END(TRIAL, ACTIVE, PAUSED),
    ADD_PERSON(TRIAL, ACTIVE, GRACE),
    REMOVE_PERSON(TRIAL, ACTIVE, GRACE, PAUSED),
    DRAW(TRIAL, ACTIVE, GRACE);

    private final Set<MembershipStatus> states;

    Action(MembershipStatus... states) {
        this.states = EnumSet.copyOf(List.of(states));
    }

    public boolean isPossibleIn(MembershipStatus state) {
        return states.contains(state);
    }

    /** @throws Problem membership-state */
    public void check(Membership membership) {
        if (!isPossibleIn(membership.status())) {
            throw refusal(membership, "This cannot be done with a membership in this state.");
        }
        if ((this == ADD_PERSON || this == DRAW) && !membership.isPlanHeld()) {
            throw refusal(membership, "The plan is not paid yet; until then its family does not grow or draw points.");
        }
    }

    /** @param why in words */
    public Problem refusal(Membership membership, String why) {
        return Problem.of(ProblemType.MEMBERSHIP_STATE)
                .detail(why)
                .with("membership", membership.id())
                .with("action", name())
                .with("currentStatus", membership.status())
                .with("possibleIn", states);
    }
}
