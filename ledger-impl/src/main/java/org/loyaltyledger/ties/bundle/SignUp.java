package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.bundle.MemberBundle;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.bundle.AddOn;

/** A member signs up for a bundle or an add-on: for its own term if it has one, else until it leaves. */
record SignUp(Party party, String bundle, Instant at, TermsVersion version, String actor) implements Command {

    private static final int CREATED = 201;

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
        UUID member = party.active(books).member();
        Instant now = Lot.stored(at);
        Resting resting = new Resting(books, member, version, bundle, actor);
        // What rests on others is written down first, so that what is held by now is what is known.
        resting.settle(now);
        Stays stays = new Stays(books, member, terms());
        if (stays.isSignedUp(bundle, now)) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The member has signed up for this already.")
                    .with("bundle", bundle);
        }
        stays.demandParts(bundle, now);
        Progress known = Rooms.holdings(books, member)
                .of(bundle)
                .orElseGet(() -> Progress.begin(member, bundle, now.toString()));
        Progress begun = Progress.begin(member, bundle, now.toString());
        Rooms.put(
                books,
                member,
                bundle,
                new Progress(
                        begun.id(),
                        known.version(),
                        known.state(),
                        known.booked(),
                        Optional.of(new Span(now, end(now))),
                        known.movedTo()));
        Change joined =
                new Change(new Change.Key(member, bundle, now, Change.What.JOINED), Optional.empty(), "", actor);
        Rooms.put(books, joined);
        resting.settle(now);
        return new Answer(CREATED, told(books, member, joined, now), Optional.empty());
    }

    private MemberBundle told(Books books, UUID member, Change joined, Instant now) {
        return new Picture(
                        Rooms.holdings(books, member),
                        Map.of(),
                        List.of(joined),
                        Entitlements.of(books, member),
                        terms(),
                        now)
                .one(bundle)
                .orElseThrow();
    }

    private Instant end(Instant now) {
        Optional<AddOn> addOn = terms().ties().bundles().addOn(bundle);
        return addOn.flatMap(AddOn::term)
                .map(term -> LocalDate.ofInstant(now, terms().zone())
                        .plus(term)
                        .atStartOfDay(terms().zone())
                        .toInstant())
                .orElse(Lot.NEVER);
    }

    private Terms terms() {
        return version.terms();
    }
}
