package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.bundle.BundleMove;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * A bundle goes over to another member, whole: what counts towards it, what of its benefits is left, or what was signed up
 * for together with the add-ons beside it. What is there by itself stays with whoever holds its parts.
 */
record Move(Party from, Party to, String bundle, String reason, Instant at, TermsVersion version, String actor)
        implements Command {

    @Override
    public void first(Needs needs) {
        from.first(needs);
        to.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        List.of(from, to).forEach(party -> {
            party.thenCredit(books, needs);
            party.find(books).ifPresent(member -> {
                needs.row(Rooms.HOLDINGS, member.member());
                Entitlements.need(needs, member.member());
            });
        });
    }

    @Override
    public Answer decide(Books books) {
        Standing giver = from.active(books);
        Standing receiver = to.active(books);
        Instant now = Lot.stored(at);
        refuse(giver.member().equals(receiver.member()), "Giver and receiver are the same member.");
        // What comes back later is undone in the books that the purchases are in.
        refuse(giver.partition() != receiver.partition(), "The two live in different parts of the books.");
        Progress progress = Rooms.holdings(books, giver.member())
                .of(bundle)
                .filter(one -> !one.isFresh())
                .orElseThrow(() -> refusal("The member has nothing of this bundle."));
        boolean bought = version.terms().ties().bundles().collected(bundle).isPresent();
        Stays stays = new Stays(books, giver.member(), version.terms());
        refuse(!bought && !stays.isSignedUp(bundle, now), "It is not signed up for; it stays with its parts.");
        List<String> addOns = bought ? List.of() : stays.addOns(bundle, now);
        if (!bought) {
            new Stays(books, receiver.member(), version.terms()).demandParts(bundle, now);
        }
        List<String> going = new ArrayList<>(addOns);
        going.add(bundle);
        going.forEach(one -> refuse(has(books, receiver.member(), one, now), "The receiver has one of its own."));
        going.forEach(one -> move(books, giver.member(), receiver.member(), one, now));
        List.of(giver, receiver)
                .forEach(member -> new Resting(books, member.member(), version, bundle, actor).settle(now));
        return new Answer(
                200,
                new BundleMove(giver.member(), receiver.member(), bundle, addOns, progress.reference(), now),
                Optional.empty());
    }

    private static boolean has(Books books, UUID member, String bundle, Instant now) {
        return Rooms.holdings(books, member)
                .of(bundle)
                .filter(progress -> progress.state().last().isPresent()
                        || progress.stay().filter(stay -> stay.holds(now)).isPresent())
                .isPresent();
    }

    private void move(Books books, UUID giver, UUID receiver, String one, Instant now) {
        Change.Key given = new Change.Key(giver, one, now, Change.What.GIVEN);
        Change.Key received = new Change.Key(receiver, one, now, Change.What.RECEIVED);
        Rooms.put(books, new Change(given, Optional.of(receiver), reason, actor));
        Rooms.put(books, new Change(received, Optional.of(giver), reason, actor));
        Progress before = Rooms.holdings(books, giver).of(one).orElseThrow();
        new Passing(books, one, now).move(giver, receiver);
        if (before.stay().isPresent() && before.state().last().isEmpty()) {
            // A bonus that was paid stays paid: signing up again does not pay it twice.
            Progress here = Rooms.holdings(books, giver).of(one).orElseThrow();
            Rooms.put(books, giver, one, here.counted(before.state(), before.version()));
        }
    }

    private void refuse(boolean wrong, String detail) {
        if (wrong) {
            throw refusal(detail);
        }
    }

    private Problem refusal(String detail) {
        return Problem.of(ProblemType.CONFLICT).detail(detail).with("bundle", bundle);
    }
}
