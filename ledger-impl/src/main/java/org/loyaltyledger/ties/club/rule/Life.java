package org.loyaltyledger.ties.club.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 */
public final class Life {

    private final Offers offers;
    private final Instant at;
    private final LocalDate today;
    private final Map<UUID, Charge> charges = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private Membership now;

    private Life(Membership membership, Offers offers, Instant at) {
        this.now = membership;
        this.offers = offers;
        this.at = at;
        this.today = offers.day(at);
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
        Term term = trial ? next.trial(plan, today) : next.first(plan, today, 0, today);
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
        life.tell(Event.Kind.JOINED, today, "");
        life.askFor(today);
        return life;
    }

    /** @param open charges that are due; those of the membership's open ones suffice */
    public static Life of(Membership membership, Offers offers, Instant at, List<Charge> open) {
        Life life = new Life(membership, offers, at);
        open.forEach(charge -> life.charges.put(charge.id(), charge));
        life.catchUp();
        return life;
    }

    public Membership membership() {
        return now;
    }

    /** Those that were handed in or came about, as they are now. */
    public List<Charge> charges() {
        return List.copyOf(charges.values());
    }

    /** What became of it, in this order. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** @throws org.loyaltyledger.ground.problem.Problem membership-state, unless the charge is due or paid already */
    public Life pay(Charge charge, String reference) {
        if (charge.status() == ChargeStatus.PAID) {
            return this;
        }
        mustBeDue(charge, Action.PAY);
        charges.put(charge.id(), charge.paid(at, reference));
        if (charge.kind() == ChargeKind.REFUND) {
            tell(Event.Kind.REFUNDED, today, reference);
        } else {
            now = now.with(now.term().withPaid());
            tell(now.term().cause() == Term.Cause.RENEWAL ? Event.Kind.RENEWED : Event.Kind.PAID, today, reference);
        }
        return this;
    }

    /** An attempt to charge it did not succeed; it stays due. */
    public Life fail(Charge charge, String reason) {
        mustBeDue(charge, Action.FAIL);
        charges.put(charge.id(), charge.failed(reason));
        tell(Event.Kind.FAILED, today, reason);
        return this;
    }

    /** @param until the day on which it goes on by itself; empty: as late as the plan allows */
    public Life pause(Optional<LocalDate> until) {
        Action.PAUSE.check(now);
        Optional<LocalDate> latest = plan().longestPause().map(today::plus);
        if (latest.isEmpty() || now.ending()) {
            throw Action.PAUSE.refusal(
                    now, now.ending() ? "A membership that is about to end has no pause." : "The plan has no pauses.");
        }
        LocalDate end = until.orElse(latest.get());
        if (!end.isAfter(today) || end.isAfter(latest.get())) {
            throw Action.PAUSE
                    .refusal(now, "The pause would be none, or too long.")
                    .with("until", end)
                    .with("latest", latest.get());
        }
        now = now.paused(Optional.of(new Membership.Pause(at, today, end)));
        tell(Event.Kind.PAUSED, today, "until " + end);
        return this;
    }

    public Life resume() {
        Action.RESUME.check(now);
        resume(today);
        return this;
    }

    public Life cancelNow(String reason) {
        Action.CANCEL_NOW.check(now);
        refundRest(today);
        end(MembershipStatus.CANCELLED, at, today, reason);
        return this;
    }

    public Life cancelAtEnd(String reason) {
        Action.CANCEL_AT_END.check(now);
        if (now.ending() || now.term().until().isEmpty()) {
            throw Action.CANCEL_AT_END.refusal(
                    now, now.ending() ? "It is to end already." : "It has no end; cancel it at once.");
        }
        now = now.next(Optional.empty()).ending(true);
        tell(Event.Kind.CANCELLATION_PLANNED, today, reason);
        return this;
    }

    public Life withdraw() {
        Action.WITHDRAW.check(now);
        if (!now.ending()) {
            throw Action.WITHDRAW.refusal(now, "No cancellation is planned.");
        }
        now = now.ending(false);
        tell(Event.Kind.CANCELLATION_WITHDRAWN, today, "");
        return this;
    }

    /** @param plan of the same club, as offered now */
    public Life changeNow(Plan plan) {
        Action.CHANGE_NOW.check(now);
        mustChange(Action.CHANGE_NOW, plan);
        Term before = now.term();
        int version = offers.at(at).number();
        boolean unpaid = now.status() == MembershipStatus.GRACE;
        BigDecimal credit = Proration.left(now, today, offers.scale());
        if (unpaid) {
            withdrawCharge();
        }
        now = now.on(plan.id());
        NextTerm next = new NextTerm(offers, today, version);
        if (before.isTrial() && !plan.isFree()) {
            now = now.with(next.onTrial(before));
        } else {
            LocalDate from = unpaid ? before.from() : today;
            now = now.with(next.changed(plan, from, before.number() + 1, now.joinedOn(), credit));
        }
        tell(Event.Kind.PLAN_CHANGED, today, plan.id());
        askFor(today);
        return this;
    }

    /** @param plan of the same club, as offered now; the present one takes a planned change back */
    public Life changeAtEnd(Plan plan) {
        Action.CHANGE_AT_END.check(now);
        boolean back = plan.id().equals(now.plan()) && now.nextPlan().isPresent();
        if (!back) {
            mustChange(Action.CHANGE_AT_END, plan);
        }
        if (now.term().until().isEmpty()) {
            throw Action.CHANGE_AT_END.refusal(now, "It has no end; change it at once.");
        }
        now = now.next(back ? Optional.empty() : Optional.of(plan.id()));
        tell(Event.Kind.PLAN_CHANGE_PLANNED, today, plan.id());
        return this;
    }

    /** Something about the persons of a family. */
    public Life note(Event.Kind kind, String text) {
        tell(kind, today, text);
        return this;
    }

    private void mustChange(Action action, Plan plan) {
        if (now.ending()) {
            throw action.refusal(now, "It is to end; withdraw that first.");
        }
        if (plan.id().equals(now.plan())) {
            throw action.refusal(now, "It is on this plan.").with("plan", plan.id());
        }
        if (plan().kind() == Plan.Kind.LIFE && now.status() == MembershipStatus.ACTIVE) {
            throw action.refusal(now, "A membership for life stays what it is.").with("plan", now.plan());
        }
    }

    private void mustBeDue(Charge charge, Action action) {
        if (charge.kind() == ChargeKind.PERIOD && charge.status() == ChargeStatus.DUE) {
            action.check(now);
        }
        if (charge.status() != ChargeStatus.DUE) {
            throw action.refusal(now, "The charge is no longer due.")
                    .with("charge", charge.id())
                    .with("chargeStatus", charge.status());
        }
    }

    // --- what becomes of it by itself ---

    private void catchUp() {
        Optional<LocalDate> due = now.nextOn();
        while (due.isPresent() && !due.get().isAfter(today)) {
            switch (now.status()) {
                case PAUSED -> resume(due.get());
                case GRACE -> lapse(due.get());
                case TRIAL, ACTIVE -> goOn(due.get());
                case LAPSED, CANCELLED -> throw new IllegalStateException("Nothing becomes of what has ended");
            }
            due = now.nextOn();
        }
    }

    private void goOn(LocalDate day) {
        if (now.ending()) {
            end(MembershipStatus.CANCELLED, offers.start(day), day, "as planned");
            return;
        }
        Edition edition = offers.on(day);
        Optional<Plan> other = now.nextPlan().flatMap(plan -> edition.clubs().plan(now.club(), plan));
        Optional<Plan> plan = other.or(() -> edition.clubs().plan(now.club(), now.plan()));
        if (plan.isEmpty()) {
            end(MembershipStatus.CANCELLED, offers.start(day), day, "the plan is no longer offered");
            return;
        }
        Term before = now.term();
        NextTerm next = new NextTerm(offers, day, edition.number());
        if (other.isPresent()) {
            now = now.on(plan.get().id());
            tell(Event.Kind.PLAN_CHANGED, day, now.plan());
        }
        now = now.next(Optional.empty())
                .with(
                        before.isTrial()
                                ? next.first(plan.get(), day, before.number() + 1, now.joinedOn())
                                : next.renewed(plan.get(), before, other.isPresent(), now.joinedOn()));
        askFor(day);
    }

    private void resume(LocalDate day) {
        long days = ChronoUnit.DAYS.between(now.pause().orElseThrow().from(), day);
        now = now.paused(Optional.empty()).with(now.term().longer(days));
        tell(Event.Kind.RESUMED, day, days + " days");
    }

    private void lapse(LocalDate day) {
        refundRest(day);
        end(MembershipStatus.LAPSED, offers.start(day), day, "");
    }

    // --- steps that the above are made of ---

    /** Something falls due with a stretch that has just begun, or nothing does. */
    private void askFor(LocalDate day) {
        Term term = now.term();
        if (term.isTrial()) {
            return;
        }
        if (term.paid()) {
            refund(day, Charge.Purpose.CHANGE, term.due().negate());
            if (term.cause() == Term.Cause.RENEWAL) {
                tell(Event.Kind.RENEWED, day, "");
            }
        } else {
            add(Charge.due(now, Charge.Purpose.TERM, term.from(), term.until(), term.due()));
            tell(Event.Kind.FELL_DUE, day, "");
        }
    }

    /** It ends before its time. */
    private void refundRest(LocalDate day) {
        if (plan().refund() == Plan.Refund.PRORATA) {
            refund(day, Charge.Purpose.END, Proration.left(now, day, offers.scale()));
        }
    }

    private void refund(LocalDate day, Charge.Purpose purpose, BigDecimal amount) {
        if (amount.signum() > 0) {
            add(Charge.due(now, purpose, day, now.term().until(), amount));
            tell(Event.Kind.REFUND_DUE, day, amount.toPlainString());
        }
    }

    private void end(MembershipStatus how, Instant when, LocalDate day, String reason) {
        withdrawCharge();
        now = now.ended(new Membership.End(how, when, reason));
        tell(how == MembershipStatus.LAPSED ? Event.Kind.LAPSED : Event.Kind.CANCELLED, day, reason);
    }

    private void withdrawCharge() {
        now.openCharge().ifPresent(id -> {
            Charge open = charges.get(id);
            if (open == null) {
                throw new IllegalStateException("Charge " + id + " was not handed in");
            }
            charges.put(id, open.withVoid());
        });
    }

    private void add(Charge charge) {
        charges.put(charge.id(), charge);
    }

    private void tell(Event.Kind kind, LocalDate day, String text) {
        events.add(
                new Event(kind, day, now.plan(), now.term().from(), now.term().cause(), text));
    }

    /** The plan as the running stretch was made by. */
    private Plan plan() {
        return offers.plan(now.term().version(), now.club(), now.plan())
                .orElseThrow(() -> new IllegalStateException(
                        "Terms " + now.term().version() + " have no plan " + now.plan() + " of " + now.club()));
    }
}
