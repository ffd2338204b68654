package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.ties.bundle.rule.Bought;
import org.loyaltyledger.ties.bundle.rule.Matching;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
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
    public void join(Books books, Standing survivor, Standing ended, Instant at) {
        boolean inReach = survivor.partition() == ended.partition();
        Rooms.holdings(books, ended.member()).byBundle().keySet().forEach(bundle -> new Passing(books, bundle, at)
                .join(ended.member(), survivor.member(), inReach));
        Grants grants = Entitlements.of(books, ended.member());
        for (String reference : references(grants, at)) {
            Passing.grants(books, ended.member(), survivor.member(), reference, at);
        }
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
