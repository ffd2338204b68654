package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.bundle.BundleEnd;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * A member leaves what it signed up for; its benefits end at once.
 *
 * @param withAddOns what runs beside it ends with it
 */
record Departure(
        Party party, String bundle, String reason, boolean withAddOns, Instant at, TermsVersion version, String actor)
        implements Command {

    @Override
    public void first(Needs needs) {
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.thenCredit(books, needs);
        party.find(books).ifPresent(member -> {
            needs.row(Rooms.HOLDINGS, member.member());
            Entitlements.need(needs, member.member());
        });
    }

    @Override
    public Answer decide(Books books) {
        UUID member = party.known(books).member();
        Instant now = Lot.stored(at);
        Stays stays = new Stays(books, member, version.terms());
        if (!stays.isSignedUp(bundle, now)) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The member has not signed up for this.")
                    .with("bundle", bundle);
        }
        List<String> addOns = stays.addOns(bundle, now);
        if (!withAddOns) {
            stays.demandNothingRestsOn(bundle, now);
        }
        List<String> ending = new ArrayList<>(addOns);
        ending.add(bundle);
        ending.forEach(one -> end(books, member, one, now));
        new Resting(books, member, version, bundle, actor).settle(now);
        return new Answer(200, new BundleEnd(member, bundle, addOns, now), Optional.empty());
    }

    private void end(Books books, UUID member, String one, Instant now) {
        Rooms.holdings(books, member).of(one).ifPresent(progress -> {
            Rooms.put(books, member, one, progress.left(now));
            Change.Key key = new Change.Key(member, one, now, Change.What.LEFT);
            Rooms.put(books, new Change(key, Optional.empty(), reason, actor));
            Entitlements.end(books, member, Source.BUNDLE, progress.reference(), now);
        });
    }
}
