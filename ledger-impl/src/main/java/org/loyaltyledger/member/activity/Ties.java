package org.loyaltyledger.member.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;

/** All ties of this service, and the members' activity which they follow. */
@ApplicationScoped
public class Ties {

    private List<Tie> ties = List.of();
    private Optional<Reassessment> reassessment = Optional.empty();

    Ties() {
        // for the container's proxy
    }

    @Inject
    Ties(@Any Instance<Tie> ties, @Any Instance<Reassessment> reassessment) {
        this(ties.stream().toList(), reassessment.stream().findFirst());
    }

    /** For tests: these and no others; what comes late is followed as it comes. */
    public Ties(List<Tie> ties) {
        this(ties, Optional.empty());
    }

    /** For tests: these and no others. */
    public Ties(List<Tie> ties, Optional<Reassessment> reassessment) {
        this.ties = ties.stream().sorted(Comparator.comparing(Tie::name)).toList();
        this.reassessment = reassessment;
    }

    public void need(Books books, Needs needs, Occasion occasion) {
        Entitlements.need(needs, occasion.member());
        needs.row(Rooms.ACTIVITY, ActivityKey.of(occasion));
        FactOrder.need(books, needs, occasion);
        ties.forEach(tie -> tie.need(books, needs, occasion));
        if (isLate(books, occasion)) {
            reassessment.get().need(books, needs, occasion);
            // A late event leads to corrections of sales, which ties follow like sales.
            Occasion corrected = occasion.as(Occasion.Kind.SALE);
            ties.forEach(tie -> tie.need(books, needs, corrected));
        }
    }

    /** Where the act is an event: what was reported by this name before. */
    public static void needEvent(Needs needs, Occasion occasion, String event) {
        needs.row(Rooms.EVENTS, EventKey.of(occasion, event));
    }

    public void catchUp(Books books, Occasion occasion) {
        ties.forEach(tie -> tie.catchUp(books, occasion));
    }

    /**
     * Counts the act, then lets each tie say what follows. To be called with the act's own transaction closed. What is
     * learnt late is put in its place, and what was booked of later acts is evaluated again.
     */
    public List<Followed> follow(Books books, Act act) {
        Occasion occasion = act.occasion();
        boolean late = isLate(books, occasion);
        count(books, act);
        act.events().forEach((event, figure) -> report(books, act, event, figure));
        FactOrder.put(books, occasion);
        List<Followed> followed = new ArrayList<>();
        List<Tie> ordered = late ? ordered(occasion.terms()) : List.of();
        List<Tie> others = ties.stream()
                .filter(tie -> !ordered.contains(tie) || tie.followsLate())
                .toList();
        others.forEach(tie -> followed.addAll(tie.follow(books, act)));
        if (late) {
            followed.addAll(reassessment.get().reassess(books, act, ordered, others));
        }
        return followed;
    }

    /**
     * How much of the member's own counters was counted for what happened at the instant of an act or later, which was
     * not used up yet then. To be asked before the act is booked.
     */
    public Map<Counter, Long> countedSince(Books books, Occasion occasion) {
        return isLate(books, occasion) ? reassessment.get().countedSince(books, occasion) : Map.of();
    }

    /** Lets ties follow a correction of what was booked, which is no act of its own. */
    public static List<Followed> correct(Books books, Act act, List<Tie> ties) {
        if (!act.figures().isNothing()) {
            add(books, ActivityKey.of(act.occasion()), act.figures());
        }
        List<Followed> followed = new ArrayList<>();
        ties.forEach(tie -> followed.addAll(tie.follow(books, act)));
        return followed;
    }

    public void needEnding(Books books, Needs needs, UUID member) {
        Entitlements.need(needs, member);
        Whole.need(needs, member);
        ties.forEach(tie -> tie.needEnding(books, needs, member));
    }

    /** The rows for {@link #join}, for each of the two. */
    public void needMerge(Books books, Needs needs, Standing member) {
        needEnding(books, needs, member.member());
        reassessment.ifPresent(again -> again.needEnding(books, needs, member));
    }

    public void leave(Books books, Standing member, Instant at) {
        ties.forEach(tie -> tie.leave(books, member, at));
    }

    public List<Followed> join(Books books, MemberMerge merge) {
        List<Tie> ordered =
                merge.version().map(version -> ordered(version.terms())).orElse(List.of());
        boolean again = merge.version().isPresent()
                && reassessment
                        .filter(one -> one.isReproducible(books, merge, ordered))
                        .isPresent();
        Grants brought = Entitlements.of(books, merge.ended().member());
        Whole.join(books, merge.survivor().member(), merge.ended().member());
        List<Followed> followed = new ArrayList<>(countOther(books, merge));
        ties.stream()
                .filter(tie -> !again || !ordered.contains(tie) || tie.followsLate())
                .forEach(tie -> followed.addAll(tie.join(books, merge)));
        ties.forEach(tie -> followed.addAll(tie.joined(books, merge)));
        keep(books, merge, brought);
        if (again) {
            followed.addAll(reassessment.get().join(books, merge, ordered));
            ordered.stream()
                    .filter(tie -> !tie.followsLate())
                    .forEach(tie -> tie.leave(books, merge.ended(), merge.at()));
        }
        return followed;
    }

    private List<Followed> countOther(Books books, MemberMerge merge) {
        if (reassessment.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Act>> acts = new HashMap<>();
        for (Standing member : List.of(merge.survivorBefore(), merge.ended())) {
            acts.put(member.member(), reassessment.get().actsBefore(books, merge, member));
        }
        List<Followed> followed = new ArrayList<>();
        ties.forEach(tie -> followed.addAll(tie.countOther(books, merge, acts)));
        return followed;
    }

    /** What the member that ended was entitled to before says what its sales of that time earn. */
    private static void keep(Books books, MemberMerge merge, Grants brought) {
        UUID survivor = merge.survivor().member();
        Grants after = Entitlements.of(books, survivor);
        for (Grant grant : brought.all()) {
            boolean known = after.all().stream()
                    .anyMatch(one -> one.source() == grant.source()
                            && one.code().equals(grant.code())
                            && one.reference().equals(grant.reference())
                            && one.from().equals(grant.from()));
            boolean worked = grant.source() == Source.TIER || grant.source() == Source.BUNDLE;
            if (!known && !worked && grant.from().isBefore(merge.at())) {
                after = after.plus(grant.until(grant.until().isAfter(merge.at()) ? merge.at() : grant.until()));
            }
        }
        Entitlements.put(books, survivor, after);
    }

    private boolean isLate(Books books, Occasion occasion) {
        return concerned(occasion).isPresent()
                && (FactOrder.isLate(books, occasion)
                        || ordered(occasion.terms()).stream().anyMatch(tie -> tie.hasLookedBeyond(books, occasion)));
    }

    private Optional<Reassessment> concerned(Occasion occasion) {
        return reassessment.filter(one -> one.concerns(occasion));
    }

    private List<Tie> ordered(Terms terms) {
        return ties.stream().filter(tie -> tie.isOrdered(terms)).toList();
    }

    private static void report(Books books, Act act, String event, BigDecimal figure) {
        Occasion occasion = act.occasion();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        books.room(Rooms.REPORTS)
                .put(
                        id,
                        new ReportedEvent(
                                id,
                                occasion.member(),
                                Lot.stored(occasion.at()),
                                event,
                                figure,
                                occasion.day(),
                                occasion.reference(),
                                act.figures().points()));
    }

    /** The rows for {@link #count}, of what is no event. */
    public static void needCount(Books books, Needs needs, Occasion occasion) {
        FactOrder.need(books, needs, occasion);
        needs.row(Rooms.ACTIVITY, ActivityKey.of(occasion));
        Entitlements.need(needs, occasion.member());
    }

    /** Counts an act and lets nothing follow. */
    public static void count(Books books, Act act) {
        if (!act.figures().isNothing()) {
            add(books, ActivityKey.of(act.occasion()), act.figures());
        }
        act.events().forEach((event, figure) -> {
            EventKey key = EventKey.of(act.occasion(), event);
            books.room(Rooms.EVENTS)
                    .put(
                            key,
                            books.room(Rooms.EVENTS).look(key).map(figure::add).orElse(figure));
            EventSums.add(books, key, figure);
        });
    }

    private static void add(Books books, ActivityKey key, Figures figures) {
        ActivityDay before = books.room(Rooms.ACTIVITY)
                .look(key)
                .orElseGet(() -> new ActivityDay(Figures.NONE, Optional.of(Instant.EPOCH)));
        books.room(Rooms.ACTIVITY).put(key, before.plus(figures));
        Sums.add(books, key, figures);
    }
}
