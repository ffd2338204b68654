package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.ties.bundle.rule.Collecting;
import org.loyaltyledger.ties.bundle.rule.State;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.Collected;

/** One bundle goes over from one member to another, whole. No points move. */
record Passing(Books books, String bundle, Instant at) {

    /** To a member that has none of it. */
    void move(UUID from, UUID to) {
        Progress progress = Rooms.holdings(books, from).of(bundle).orElseThrow();
        List<UUID> known =
                Rooms.holdings(books, to).of(bundle).map(Progress::movedTo).orElse(List.of());
        Span here = new Span(at, progress.stay().map(Span::until).orElse(Lot.NEVER));
        Rooms.put(books, to, bundle, progress.knowing(known).signedUp(here));
        Rooms.put(books, from, bundle, progress.movedTo(to, Progress.begin(from, bundle, progress.id() + "/" + at)));
        grants(books, from, to, progress.reference(), at);
    }

    /**
     * To a member that may have begun the same. What both have bought counts together from now on; what it would have come
     * to meanwhile is neither paid nor taken back.
     *
     * @param inReach what comes back later by the member that ended can be undone by the other
     */
    void join(UUID from, UUID to, boolean inReach) {
        Progress ended = Rooms.holdings(books, from).of(bundle).orElseThrow();
        Optional<Progress> other = Rooms.holdings(books, to).of(bundle).filter(progress -> !progress.isFresh());
        if (other.isEmpty()) {
            move(from, to);
        } else if (ended.state().last().isPresent()) {
            unite(ended, other.get(), to);
        }
        Progress begun = Progress.begin(from, bundle, ended.id() + "/" + at);
        Rooms.put(books, from, bundle, inReach ? ended.movedTo(to, begun) : begun);
    }

    private void unite(Progress ended, Progress survivor, UUID to) {
        History.add(books, survivor.id(), History.of(books, ended.id()));
        History both = History.of(books, survivor.id());
        Rooms.put(books, to, bundle, survivor.counted(counted(both, survivor), survivor.version()));
    }

    private static State counted(History both, Progress survivor) {
        Collected any = both.bundles().get(survivor.version());
        return any == null
                ? survivor.state()
                : Collecting.of(both.purchases().values(), version -> both.bundles()
                                .getOrDefault(version, any))
                        .state();
    }

    /** What is held of an instance is held by the other from now on. */
    static void grants(Books books, UUID from, UUID to, String reference, Instant at) {
        Grants before = Entitlements.of(books, from);
        Grants after = Entitlements.of(books, to);
        for (Grant grant : before.all()) {
            boolean goes = grant.source() == Source.BUNDLE
                    && grant.reference().equals(reference)
                    && grant.until().isAfter(at);
            if (goes) {
                Instant since = grant.from().isAfter(at) ? grant.from() : at;
                after = after.plus(
                        new Grant(Source.BUNDLE, grant.code(), reference, since, grant.until(), grant.own()));
            }
        }
        Entitlements.put(books, from, before.end(Source.BUNDLE, reference, at));
        Entitlements.put(books, to, after);
    }
}
