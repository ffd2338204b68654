package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.redemption.price.Bill;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * What a request for a redemption or a hold comes to.
 *
 * @param bill what is to be paid; empty: nothing in particular
 * @param store where; empty text: nowhere in particular
 * @param reference what the caller calls it
 * @param dryRun only to be told, not to be booked
 */
record Order(
        long programme,
        Party party,
        Wish wish,
        Optional<Bill> bill,
        String store,
        Optional<Reference> reference,
        Instant occurredAt,
        TermsVersion version,
        String actor,
        boolean dryRun) {

    Terms terms() {
        return version.terms();
    }

    void first(Needs needs) {
        party.first(needs);
        reference.ifPresent(name -> needs.row(Rooms.REFERENCES, name));
        wish.wanted().ifPresent(reward -> needs.counter(Stock.counter(programme, reward.id())));
    }

    void then(Books books, Needs needs) {
        party.then(books, needs);
        reference
                .flatMap(books.room(Rooms.REFERENCES)::find)
                .map(first -> first.origin().member())
                .map(first -> new Party(programme, MemberRef.of(first)))
                .ifPresent(first -> {
                    first.first(needs);
                    first.thenStanding(books, needs);
                });
    }

    /** @throws Problem duplicate-receipt, occurred-at-out-of-bounds, member-unknown, member-suspended, member-closed */
    Standing check(Books books) {
        reference.flatMap(books.room(Rooms.REFERENCES)::look).ifPresent(first -> {
            throw duplicate(first, differences(first, books));
        });
        Times.check(terms(), occurredAt, books.now());
        return party.active(books);
    }

    private static Problem duplicate(Redeemed first, List<String> differences) {
        return Problem.of(ProblemType.DUPLICATE_RECEIPT)
                .detail(
                        differences.isEmpty()
                                ? "A redemption of this reference is booked already, with the same content."
                                : "Another redemption is booked under this reference: the two differ at "
                                        + String.join(", ", differences) + ".")
                .with("reference", first.reference())
                .with("transaction", first.id().uuid(first.recordedAt()))
                .with("recordedAt", first.recordedAt())
                .with("sameContent", differences.isEmpty())
                .with("differences", differences);
    }

    /** Fields of this request that say something else than the first one did. */
    private List<String> differences(Redeemed first, Books books) {
        List<String> fields = new ArrayList<>();
        Optional<UUID> whose = new Party(programme, MemberRef.of(first.origin().member()))
                .find(books)
                .map(Standing::member);
        if (whose.isPresent() && !whose.equals(party.find(books).map(Standing::member))) {
            fields.add("/member");
        }
        boolean samePolicy = wish.policy().equals(first.price().policy())
                && wish.wanted().isPresent() == first.price().isReward();
        if (!samePolicy) {
            fields.add(wish.wanted().isPresent() ? "/reward" : "/ratio");
        }
        if (wish instanceof Wish.Exactly exactly
                && exactly.points() != first.price().points()) {
            fields.add("/points");
        }
        if (wish instanceof Wish.Take take && take.items() != first.price().items()) {
            fields.add("/quantity");
        }
        return fields;
    }

    /**
     * @param slidesTo to where it moves the end of sliding points
     * @throws Problem limit-exceeded, insufficient-points
     */
    Price price(Books books, Standing member, Instant slidesTo) {
        long spendable = books.spendable(member.member(), occurredAt, slidesTo);
        long given = wish.wanted()
                .map(reward -> books.counted(Stock.counter(programme, reward.id())))
                .orElse(0L);
        Price price = wish.price(terms(), occurredAt, bill, Math.max(0, spendable), given);
        if (price.points() == 0) {
            throw Problem.of(ProblemType.INSUFFICIENT_POINTS)
                    .detail("The member has too few points to pay anything.")
                    .with("spendable", Math.max(0, spendable));
        }
        return price;
    }

    Note note() {
        return new Note(actor, "", reference.map(Reference::text).orElse(""), version.number());
    }

    /** Keeps what it was for. */
    void keep(Books books, Redeemed redeemed) {
        books.room(Rooms.REDEEMED).put(redeemed.id(), redeemed);
        reference.ifPresent(name -> books.room(Rooms.REFERENCES).put(name, redeemed));
        Stock.take(books, programme, redeemed.price());
    }
}
