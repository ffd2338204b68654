package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.ReplayBooks;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.ties.tier.rule.Floor;
import org.loyaltyledger.ties.tier.rule.Stretch;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.ties.tier.rule.Timeline;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * Where a member stands on the ladder when all that it did was gone through in order, and what is kept of it: levels with
 * their dates, and what the history has to be told again.
 */
record Adoption(Books books, Books replay, Standing member, TermsVersion version) {

    /** Begins with nothing but the highest floor that an operator set for one of these. */
    static void seed(Books books, Books replay, Standing member, List<UUID> from) {
        Needs needs = new Needs();
        needs.row(Rooms.STATES, member.member());
        replay.room(Rooms.STATES).loadAll(needs.rows(Rooms.STATES), Map.of());
        Optional<Floor> floor = from.stream()
                .flatMap(one -> books.room(Rooms.STATES).look(one).stream())
                .flatMap(state -> state.floor().stream())
                .max(Comparator.comparing(Floor::until));
        replay.room(Rooms.STATES)
                .load(member.member(), TierState.unknown(member.joinedAt()).with(floor));
    }

    /** Whether what was granted so far, as far as it was looked at, is what the replay came to. */
    boolean isReproduced() {
        TierState real = state(books);
        lookAt(real.seen());
        Timeline told = held(books);
        Timeline found = held(replay);
        return turns(told, found, real.seen()).stream().allMatch(at -> rank(told, at) == rank(found, at));
    }

    /** @return what the history is told again, oldest first */
    List<Change> adopt(Instant at) {
        TierState real = state(books);
        Timeline told = held(books);
        lookAt(later(at, real.seen()));
        Timeline found = held(replay);
        TierState state = state(replay);
        List<Change> changes = changes(told, found, later(state.seen(), real.seen()), real.seen());
        Grants grants = granted();
        if (!grants.all().equals(Entitlements.of(books, member.member()).all())) {
            Entitlements.put(books, member.member(), grants);
        }
        TierState after = new TierState(
                state.version(),
                state.basis(),
                state.seasons(),
                state.claims(),
                state.floor(),
                state.level(),
                state.since(),
                state.seen(),
                real.changes() + changes.size());
        if (!after.equals(real)) {
            books.room(Rooms.STATES).put(member.member(), after);
        }
        int nth = real.changes();
        for (Change change : changes) {
            nth++;
            books.room(Rooms.HISTORY)
                    .put(
                            new HistoryKey(member.member(), nth),
                            new HistoryRow(change, books.now(), version.number(), Note.LEDGER, ""));
        }
        return changes;
    }

    /** From the first change on of which the history knows nothing, or something else. */
    private List<Change> changes(Timeline told, Timeline found, Instant upTo, Instant seen) {
        Optional<Instant> first = turns(told, found, upTo).stream()
                .filter(at ->
                        at.isAfter(seen) || rank(told, at) != rank(found, at) || before(told, at) != before(found, at))
                .filter(at -> before(found, at) != rank(found, at) || rank(told, at) != rank(found, at))
                .findFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(replay.room(Rooms.HISTORY).changes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(HistoryKey::nth)))
                .map(entry -> entry.getValue().change())
                .filter(change -> !change.at().isBefore(first.get()))
                .toList());
        if (changes.isEmpty() || changes.get(0).at().isAfter(first.get())) {
            TierTerms tiers = version.terms().ties().tiers();
            changes.add(
                    0,
                    new Change(
                            first.get(),
                            tiers.code(rank(told, first.get())),
                            tiers.code(rank(found, first.get())),
                            Cause.NOT_REACHED_AGAIN,
                            BigDecimal.ZERO,
                            Optional.empty()));
        }
        return changes;
    }

    private Grants granted() {
        List<Grant> wanted = new ArrayList<>(Entitlements.of(replay, member.member()).all().stream()
                .filter(LevelGrants::isOurs)
                .filter(grant -> grant.from().isBefore(grant.until()))
                .toList());
        Grants after = Entitlements.of(books, member.member()).map(Source.TIER, "", grant -> {
            Optional<Grant> same = wanted.stream()
                    .filter(one -> one.code().equals(grant.code()) && one.from().equals(grant.from()))
                    .findFirst();
            same.ifPresent(wanted::remove);
            return grant.until(same.map(Grant::until).orElse(grant.from()));
        });
        for (Grant grant : wanted) {
            after = after.plus(grant);
        }
        return after;
    }

    private void lookAt(Instant at) {
        Judging judging = new Judging(replay, member, version);
        LocalDate day = LocalDate.ofInstant(at, version.terms().zone());
        ReplayBooks.ask(replay, needs -> judging.need(needs, day, at));
        if (state(replay).seen().isBefore(at)) {
            judging.catchUp(day, at);
            judging.put(judging.judge().look(at, judging.diary(day, at)), Note.LEDGER, "");
        }
    }

    /** What the ladder and guarantees come to. */
    private Timeline held(Books in) {
        LevelGrants levels = new LevelGrants(version.terms());
        Grants grants = Entitlements.of(in, member.member());
        return levels.told(grants).and(levels.guaranteed(grants));
    }

    private TierState state(Books in) {
        return in.room(Rooms.STATES).look(member.member()).orElseGet(() -> TierState.unknown(member.joinedAt()));
    }

    private static SortedSet<Instant> turns(Timeline one, Timeline other, Instant upTo) {
        SortedSet<Instant> turns = new TreeSet<>(one.turns());
        turns.addAll(other.turns());
        turns.removeIf(at -> at.isAfter(upTo));
        return turns;
    }

    private static int rank(Timeline timeline, Instant at) {
        return timeline.at(at).map(Stretch::rank).orElse(TierTerms.NO_RANK);
    }

    private static int before(Timeline timeline, Instant at) {
        return timeline.upTo(at).map(Stretch::rank).orElse(TierTerms.NO_RANK);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
