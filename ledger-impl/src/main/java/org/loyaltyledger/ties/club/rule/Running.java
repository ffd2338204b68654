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
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.vault.terms.club.Plan;

/** A membership on its way through the days: what becomes of it by itself, and the steps that its {@link Life} is made of. */
final class Running {

    private final Offers offers;
    private final LocalDate today;
    private final Map<UUID, Charge> charges = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private Membership now;

    Running(Membership membership, Offers offers, LocalDate today) {
        this.now = membership;
        this.offers = offers;
        this.today = today;
    }

    Membership now() {
        return now;
    }

    void become(Membership next) {
        now = next;
    }

    Map<UUID, Charge> charges() {
        return charges;
    }

    List<Event> events() {
        return events;
    }

    // --- what becomes of it by itself ---

    /** Everything that has fallen due until today. */
    void catchUp() {
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
        String beforePlan = now.plan();
        NextTerm next = new NextTerm(offers, day, edition.number());
        if (other.isPresent()) {
            now = now.on(plan.get().id());
            tell(Event.Kind.PLAN_CHANGED, day, now.plan());
        }
        now = now.next(Optional.empty())
                .with(
                        before.isTrial()
                                ? next.first(plan.get(), day, before.number() + 1, now.joinedOn(), true)
                                : next.renewed(plan.get(), before, beforePlan, now.joinedOn()));
        askFor(day);
    }

    void resume(LocalDate day) {
        long days = ChronoUnit.DAYS.between(now.pause().orElseThrow().from(), day);
        now = now.paused(Optional.empty()).with(now.term().longer(days));
        tell(Event.Kind.RESUMED, day, days + " days");
    }

    private void lapse(LocalDate day) {
        refundRest(day);
        if (now.ending()) {
            end(MembershipStatus.CANCELLED, offers.start(day), day, "as planned");
        } else {
            end(MembershipStatus.LAPSED, offers.start(day), day, "");
        }
    }

    // --- steps that the above are made of ---

    /** Something falls due with a stretch that has just begun, or nothing does. */
    void askFor(LocalDate day) {
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
            put(Charge.due(now, Charge.Purpose.TERM, term.from(), term.until(), term.due()));
            tell(Event.Kind.FELL_DUE, day, "");
        }
    }

    /** It ends before its time. */
    void refundRest(LocalDate day) {
        if (plan().refund() == Plan.Refund.PRORATA) {
            refund(day, Charge.Purpose.END, Proration.left(now, day, offers.scale()));
        }
    }

    private void refund(LocalDate day, Charge.Purpose purpose, BigDecimal amount) {
        if (amount.signum() > 0) {
            put(Charge.due(now, purpose, day, now.term().until(), amount));
            tell(Event.Kind.REFUND_DUE, day, amount.toPlainString());
        }
    }

    void end(MembershipStatus how, Instant when, LocalDate day, String reason) {
        withdrawCharge();
        now = now.ended(new Membership.End(how, when, reason));
        tell(how == MembershipStatus.LAPSED ? Event.Kind.LAPSED : Event.Kind.CANCELLED, day, reason);
    }

    void withdrawCharge() {
        now.openCharge().ifPresent(id -> {
            Charge open = charges.get(id);
            if (open == null) {
                throw new IllegalStateException("Charge " + id + " was not handed in");
            }
            charges.put(id, open.withVoid());
        });
    }

    void put(Charge charge) {
        charges.put(charge.id(), charge);
    }

    void tell(Event.Kind kind, LocalDate day, String text) {
        events.add(new Event(kind, day, now.plan(), renewal(kind, day), text));
    }

    private Optional<LocalDate> renewal(Event.Kind kind, LocalDate day) {
        Term term = now.term();
        boolean begins = term.cause() == Term.Cause.RENEWAL;
        return switch (kind) {
            case FELL_DUE, RENEWED, LAPSED -> Optional.of(term.from()).filter(due -> begins);
            case CANCELLED ->
                term.paid()
                        ? term.until().filter(end -> end.equals(day) && !term.isTrial())
                        : Optional.of(term.from()).filter(due -> begins);
            default -> Optional.empty();
        };
    }

    /** The plan as the running stretch was made by. */
    Plan plan() {
        return offers.plan(now.term().version(), now.club(), now.plan())
                .orElseThrow(() -> new IllegalStateException(
                        "Terms " + now.term().version() + " have no plan " + now.plan() + " of " + now.club()));
    }
}
