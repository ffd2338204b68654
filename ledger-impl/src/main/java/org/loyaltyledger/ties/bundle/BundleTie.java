package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.FactOrder;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.bundle.rule.Bought;
import org.loyaltyledger.ties.bundle.rule.Matching;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.Collected;

/** Bundles follow what members do. Terms without bundles cost nothing. */
@ApplicationScoped
public class BundleTie implements Tie {

    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public void need(Books books, Needs needs, Occasion occasion) {
        if (!occasion.terms().ties().bundles().isEmpty()) {
            new Reach(books, needs, occasion).need();
        }
        if (isOrdered(occasion.terms()) && FactOrder.isLate(books, occasion)) {
            Rooms.holdings(books, occasion.member())
                    .byBundle()
                    .values()
                    .forEach(progress -> History.need(needs, progress.id()));
        }
    }

    @Override
    public List<Followed> follow(Books books, Act act) {
        Occasion occasion = act.occasion();
        List<Followed> followed = new ArrayList<>();
        for (Collected bundle : occasion.terms().ties().bundles().collected()) {
            Map<String, Bought> parts = Matching.parts(bundle, act.pieces());
            if (!parts.isEmpty()) {
                Counting counting = new Counting(books, occasion, bundle);
                (occasion.kind() == Occasion.Kind.RETURN ? counting.cameBack(parts) : counting.bought(parts))
                        .ifPresent(followed::add);
            }
        }
        // The terms of a return are those of its sale; whether parts are held now is not theirs to say.
        if (occasion.kind() != Occasion.Kind.RETURN) {
            followed.addAll(Resting.of(books, occasion).settle(occasion.at()));
        }
        return followed;
    }

    /** Which benefits of bundles were held when depends on the order in which goods were bought and came back. */
    @Override
    public boolean isOrdered(Terms terms) {
        return terms.ties().bundles().collected().stream()
                .anyMatch(bundle -> !bundle.reward().benefits().isEmpty());
    }

    @Override
    public boolean followsLate() {
        return true;
    }

    @Override
    public void seed(Books books, Books replay, Standing member, List<UUID> from) {
        Set<String> references = new HashSet<>();
        from.forEach(one -> Rooms.holdings(books, one).byBundle().values().stream()
                .filter(progress -> progress.state().last().isPresent())
                .forEach(progress -> references.add(progress.reference())));
        Grants held = Entitlements.of(replay, member.member());
        Entitlements.put(
                replay,
                member.member(),
                Grants.of(held.all().stream()
                        .filter(grant -> grant.source() != Source.BUNDLE || !references.contains(grant.reference()))
                        .toList()));
    }

    @Override
    public List<Followed> adopt(Books books, Books replay, Standing member, TermsVersion version, Instant at) {
        for (Collected bundle : version.terms().ties().bundles().collected()) {
            new Completions(books, replay, member.member(), version).adopt(bundle);
        }
        return List.of();
    }

    @Override
    public void needEnding(Books books, Needs needs, UUID member) {
        needs.row(Rooms.HOLDINGS, member);
        books.room(Rooms.HOLDINGS).find(member).ifPresent(holdings -> holdings.byBundle()
                .values()
                .forEach(progress -> History.need(needs, progress.id())));
    }

    @Override
    public void leave(Books books, Standing member, Instant at) {
        Holdings holdings = Rooms.holdings(books, member.member());
        holdings.byBundle().forEach((bundle, progress) -> Rooms.put(books, member.member(), bundle, progress.left(at)));
        Grants grants = Entitlements.of(books, member.member());
        for (String reference : references(grants, at)) {
            grants = grants.end(Source.BUNDLE, reference, at);
        }
        Entitlements.put(books, member.member(), grants);
    }

    @Override
    public List<Followed> join(Books books, MemberMerge merge) {
        UUID survivor = merge.survivor().member();
        UUID ended = merge.ended().member();
        List<Followed> followed = new ArrayList<>();
        Rooms.holdings(books, ended).byBundle().keySet().stream()
                .sorted()
                .forEach(bundle ->
                        new Passing(books, bundle, merge.at()).join(merge).ifPresent(followed::add));
        Grants grants = Entitlements.of(books, ended);
        for (String reference : references(grants, merge.at())) {
            Passing.grants(books, ended, survivor, reference, merge.at());
        }
        return followed;
    }

    /** Parts that the two held apart may be complete together. */
    @Override
    public List<Followed> joined(Books books, MemberMerge merge) {
        return merge.version()
                .map(version -> new Resting(books, merge.survivor().member(), version, merge.reference(), merge.actor())
                        .settle(merge.at()))
                .orElse(List.of());
    }

    private static List<String> references(Grants grants, Instant at) {
        return grants.all().stream()
                .filter(grant ->
                        grant.source() == Source.BUNDLE && grant.until().isAfter(at))
                .map(grant -> grant.reference())
                .distinct()
                .toList();
    }
}
