package org.loyaltyledger.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/** All ties of this service, and the members' activity which they follow. */
@ApplicationScoped
public class Ties {

    private List<Tie> ties = List.of();

    Ties() {
        // for the container's proxy
    }

    @Inject
    Ties(@Any Instance<Tie> ties) {
        this(ties.stream().toList());
    }

    /** For tests: these and no others. */
    public Ties(List<Tie> ties) {
        this.ties = ties.stream().sorted(Comparator.comparing(Tie::name)).toList();
    }

    public void need(Books books, Needs needs, Occasion occasion) {
        Entitlements.need(needs, occasion.member());
        needs.row(Rooms.ACTIVITY, ActivityKey.of(occasion));
        ties.forEach(tie -> tie.need(books, needs, occasion));
    }

    /** Where the act is an event: what was reported by this name before. */
    public static void needEvent(Needs needs, Occasion occasion, String event) {
        needs.row(Rooms.EVENTS, EventKey.of(occasion, event));
    }

    public void catchUp(Books books, Occasion occasion) {
        ties.forEach(tie -> tie.catchUp(books, occasion));
    }

    /** Counts the act, then lets each tie say what follows. To be called with the act's own transaction closed. */
    public List<Followed> follow(Books books, Act act) {
        count(books, act);
        List<Followed> followed = new ArrayList<>();
        ties.forEach(tie -> followed.addAll(tie.follow(books, act)));
        return followed;
    }

    public void needEnding(Books books, Needs needs, UUID member) {
        Entitlements.need(needs, member);
        Whole.need(needs, member);
        ties.forEach(tie -> tie.needEnding(books, needs, member));
    }

    public void leave(Books books, Standing member, Instant at) {
        ties.forEach(tie -> tie.leave(books, member, at));
    }

    public void join(Books books, Standing survivor, Standing ended, Instant at) {
        Whole.join(books, survivor.member(), ended.member());
        ties.forEach(tie -> tie.join(books, survivor, ended, at));
    }

    private static void count(Books books, Act act) {
        if (!act.figures().isNothing()) {
            ActivityKey key = ActivityKey.of(act.occasion());
            Figures before = books.room(Rooms.ACTIVITY).look(key).orElse(Figures.NONE);
            books.room(Rooms.ACTIVITY).put(key, before.plus(act.figures()));
            Sums.add(books, key, act.figures());
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
}
