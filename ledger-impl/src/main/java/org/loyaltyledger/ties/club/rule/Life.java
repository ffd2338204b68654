package org.loyaltyledger.ties.club.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.ChargeKind;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.vault.terms.club.Plan;

/**
 * A membership at an instant, with what becomes of it: what has fallen due by itself until then, and what is done with it
 * now ({@link Action} has the table). How often it is caught up makes no difference: each thing carries the day it was due.
 *
 * <p>A pause makes the running period longer by its days, and what follows is counted from the new end. A change of plan at
 * once ends the period that day; what is left of its price is set off against the new one, and what exceeds it is a refund.
 * Until a dearer plan is paid, the benefits of the one before are held, and the days that pass are taken off what is left.
 */
public final class Life {

    private final Offers offers;
    private final Instant at;
    private final LocalDate today;
    private final Running running;

    private Life(Membership membership, Offers offers, Instant at) {
        this.offers = offers;
        this.at = at;
        this.today = offers.day(at);
        this.running = new Running(membership, offers, today);
    }

    /**
     * A new membership.
     *
     * @param plan as offered now
     * @param firstTime the member has not been in this club before, so that it may try it
     */
    public static Life join(
            UUID id, UUID member, String club, Plan plan, boolean firstTime, Offers offers, Instant at) {
        LocalDate today = offers.day(at);
        boolean trial = firstTime && !plan.isFree() && !plan.trial().isZero();
        NextTerm next = new NextTerm(offers, today, offers.at(at).number());
        Term term = trial ? next.trial(plan, today) : next.first(plan, today, 0, today, firstTime);
        Membership joined = new Membership(
                id,
                member,
                club,
                plan.id(),
                at,
                today,
                term,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        Life life = new Life(joined, offers, at);
        life.running.tell(Event.Kind.JOINED, today, "");
        life.running.askFor(today);
        return life;
    }

    /** @param open charges that are due; those of the membership's open ones suffice */
    public static Life of(Membership membership, Offers offers, Instant at, List<Charge> open) {
        Life life = new Life(membership, offers, at);
        open.forEach(life.running::put);
        life.running.catchUp();
        return life;
    }

    public Membership membership() {
        return running.now();
    }

    /** Those that were handed in or came about, as they are now. */
    public List<Charge> charges() {
        return List.copyOf(running.charges().values());
    }

    /** What became of it, in this order. */
    public List<Event> events() {
        return List.copyOf(running.events());
    }

    /** @throws org.loyaltyledger.ground.problem.Problem membership-state, unless the charge is due or paid already */
    public Life pay(Charge charge, String reference) {
        if (charge.status() == ChargeStatus.PAID) {
            return this;
        }
        mustBeDue(charge, Action.PAY);
        running.put(charge.paid(at, reference));
        if (charge.kind() == ChargeKind.REFUND) {
            running.tell(Event.Kind.REFUNDED, today, reference);
        } else {
            running.become(running.now().with(running.now().term().withPaid()));
            running.tell(
                    running.now().term().cause() == Term.Cause.RENEWAL ? Event.Kind.RENEWED : Event.Kind.PAID,
                    today,
                    reference);
        }
        return this;
    }

    /** An attempt to charge it did not succeed; it stays due. */
    public Life fail(Charge charge, String reason) {
        mustBeDue(charge, Action.FAIL);
        running.put(charge.failed(reason));
        running.tell(Event.Kind.FAILED, today, reason);
        return this;
    }

    /** @param until the day on which it goes on by itself; empty: as late as the plan allows */
    public Life pause(Optional<LocalDate> until) {
        Action.PAUSE.check(running.now());
        Optional<LocalDate> latest = running.plan().longestPause().map(today::plus);
        if (latest.isEmpty() || running.now().ending()) {
            throw Action.PAUSE.refusal(
                    running.now(),
                    running.now().ending()
                            ? "A membership that is about to end has no pause."
                            : "The plan has no pauses.");
        }
        LocalDate end = until.orElse(latest.get());
        if (!end.isAfter(today) || end.isAfter(latest.get())) {
            throw Action.PAUSE
                    .refusal(running.now(), "The pause would be none, or too long.")
                    .with("until", end)
                    .with("latest", latest.get());
        }
        running.become(running.now().paused(Optional.of(new Membership.Pause(at, today, end))));
        running.tell(Event.Kind.PAUSED, today, "until " + end);
        return this;
    }

    public Life resume() {
        Action.RESUME.check(running.now());
        running.resume(today);
        return this;
    }

    public Life cancelNow(String reason) {
        Action.CANCEL_NOW.check(running.now());
        running.refundRest(today);
        running.end(MembershipStatus.CANCELLED, at, today, reason);
        return this;
    }

    public Life cancelAtEnd(String reason) {
        Action.CANCEL_AT_END.check(running.now());
        if (running.now().ending() || running.now().term().until().isEmpty()) {
            throw Action.CANCEL_AT_END.refusal(
                    running.now(),
                    running.now().ending() ? "It is to end already." : "It has no end; cancel it at once.");
        }
        running.become(running.now().next(Optional.empty()).ending(true));
        running.tell(Event.Kind.CANCELLATION_PLANNED, today, reason);
        return this;
    }

    public Life withdraw() {
        Action.WITHDRAW.check(running.now());
        if (!running.now().ending()) {
            throw Action.WITHDRAW.refusal(running.now(), "No cancellation is planned.");
        }
        running.become(running.now().ending(false));
        running.tell(Event.Kind.CANCELLATION_WITHDRAWN, today, "");
        return this;
    }

    /** @param plan of the same club, as offered now */
    public Life changeNow(Plan plan) {
        Action.CHANGE_NOW.check(running.now());
        mustChange(Action.CHANGE_NOW, plan);
        Term before = running.now().term();
        int version = offers.at(at).number();
        boolean unpaid = running.now().status() == MembershipStatus.GRACE;
        String beforePlan = running.now().plan();
        // What is not paid is replaced from its own first day on, with all that was left then.
        BigDecimal credit = unpaid ? before.credit() : Proration.left(running.now(), today, offers.scale());
        if (unpaid) {
            running.withdrawCharge();
        }
        running.become(running.now().on(plan.id()));
        NextTerm next = new NextTerm(offers, today, version);
        if (before.isTrial() && !plan.isFree()) {
            running.become(running.now().with(next.onTrial(before)));
        } else {
            LocalDate from = unpaid ? before.from() : today;
            running.become(running.now()
                    .with(next.changed(
                            plan, before, beforePlan, from, running.now().joinedOn(), credit)));
        }
        running.tell(Event.Kind.PLAN_CHANGED, today, plan.id());
        running.askFor(today);
        return this;
    }

    /** @param plan of the same club, as offered now; the present one takes a planned change back */
    public Life changeAtEnd(Plan plan) {
        Action.CHANGE_AT_END.check(running.now());
        boolean back = plan.id().equals(running.now().plan())
                && running.now().nextPlan().isPresent();
        if (!back) {
            mustChange(Action.CHANGE_AT_END, plan);
        }
        if (running.now().term().until().isEmpty()) {
            throw Action.CHANGE_AT_END.refusal(running.now(), "It has no end; change it at once.");
        }
        running.become(running.now().next(back ? Optional.empty() : Optional.of(plan.id())));
        running.tell(Event.Kind.PLAN_CHANGE_PLANNED, today, plan.id());
        return this;
    }

    /** Something about the persons of a family. */
    public Life note(Event.Kind kind, String text) {
        running.tell(kind, today, text);
        return this;
    }

    private void mustChange(Action action, Plan plan) {
        if (running.now().ending()) {
            throw action.refusal(running.now(), "It is to end; withdraw that first.");
        }
        if (plan.id().equals(running.now().plan())) {
            throw action.refusal(running.now(), "It is on this plan.").with("plan", plan.id());
        }
        if (running.plan().kind() == Plan.Kind.LIFE && running.now().status() == MembershipStatus.ACTIVE) {
            throw action.refusal(running.now(), "A membership for life stays what it is.")
                    .with("plan", running.now().plan());
        }
    }

    private void mustBeDue(Charge charge, Action action) {
        if (charge.kind() == ChargeKind.PERIOD && charge.status() == ChargeStatus.DUE) {
            action.check(running.now());
        }
        if (charge.status() != ChargeStatus.DUE) {
            throw action.refusal(running.now(), "The charge is no longer due.")
                    .with("charge", charge.id())
                    .with("chargeStatus", charge.status());
        }
    }
}
