package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.entitlement.Span;
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
     * To a member that may have begun the same. What both have bought counts as if one had bought it: what that comes to
     * beyond what was booked is booked, and what was paid to each of them stays paid.
     *
     * @return what is complete now
     */
    Optional<Followed> join(MemberMerge merge) {
        UUID from = merge.ended().member();
        UUID to = merge.survivor().member();
        Progress ended = Rooms.holdings(books, from).of(bundle).orElseThrow();
        Optional<Progress> known = Rooms.holdings(books, to).of(bundle);
        Optional<Progress> other = known.filter(progress -> !progress.isFresh());
        Optional<Followed> followed = Optional.empty();
        if (other.isEmpty()) {
            // As if it had always been the survivor's: its benefits are held from when they began.
            Rooms.put(
                    books,
                    to,
                    bundle,
                    ended.knowing(known.map(Progress::movedTo).orElse(List.of())));
            whole(from, to, ended.reference());
        } else if (ended.state().last().isPresent()) {
            followed = unite(merge, ended, other.get());
        }
        knowing(to, ended.movedTo());
        boolean inReach = merge.survivor().partition() == merge.ended().partition();
        Progress begun = Progress.begin(from, bundle, ended.id() + "/" + at);
        Rooms.put(books, from, bundle, inReach ? ended.movedTo(to, begun) : begun);
        return followed;
    }

    /** All that was ever held of an instance was the other's. */
    private void whole(UUID from, UUID to, String reference) {
        Grants after = Entitlements.of(books, to);
        for (Grant grant : Entitlements.of(books, from).all()) {
            if (grant.source() == Source.BUNDLE && grant.reference().equals(reference)) {
                after = after.plus(grant);
            }
        }
        Entitlements.put(books, to, after);
        Entitlements.put(books, from, Entitlements.of(books, from).end(Source.BUNDLE, reference, at));
    }

    private Optional<Followed> unite(MemberMerge merge, Progress ended, Progress survivor) {
        UUID to = merge.survivor().member();
        History.add(books, survivor.id(), History.of(books, ended.id()));
        History both = History.of(books, survivor.id());
        int latest = Math.max(survivor.version(), ended.version());
        Optional<Collected> now = merge.version()
                .flatMap(version -> version.terms().ties().bundles().collected(bundle))
                .or(() -> Optional.ofNullable(both.bundles().get(latest)));
        Progress united = survivor.bookedToo(ended.booked());
        if (now.isEmpty() || merge.version().isEmpty()) {
            Rooms.put(books, to, bundle, united);
            return Optional.empty();
        }
        Occasion occasion = new Occasion(
                Occasion.Kind.SALE, merge.survivor(), merge.version().get(), at, at, merge.reference(), merge.actor());
        // What both held of it is one instance from now on.
        Entitlements.put(
                books,
                merge.ended().member(),
                Entitlements.of(books, merge.ended().member()).end(Source.BUNDLE, ended.reference(), at));
        return new Recount(books, occasion, now.get(), to).keepingAll().count(united.judgedBy(latest));
    }

    /** What was bought for an instance that went on from the member that ended comes back by way of the survivor. */
    private void knowing(UUID to, List<UUID> more) {
        Rooms.holdings(books, to).of(bundle).ifPresent(progress -> {
            Set<UUID> all = new LinkedHashSet<>(progress.movedTo());
            all.addAll(more);
            all.remove(to);
            Rooms.put(books, to, bundle, progress.knowing(List.copyOf(all)));
        });
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
