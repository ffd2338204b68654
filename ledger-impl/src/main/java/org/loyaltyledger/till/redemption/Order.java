package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.Optional;
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
    }

    /** @throws Problem duplicate-receipt, occurred-at-out-of-bounds, member-unknown, member-suspended, member-closed */
    Standing check(Books books) {
        reference.flatMap(books.room(Rooms.REFERENCES)::look).ifPresent(first -> {
            throw Problem.of(ProblemType.DUPLICATE_RECEIPT)
                    .detail("A redemption of this reference is booked already.")
                    .with("reference", first.reference())
                    .with("transaction", first.id().uuid(first.recordedAt()))
                    .with("recordedAt", first.recordedAt());
        });
        Times.check(terms(), occurredAt, books.now());
        return party.active(books);
    }

    /** @throws Problem limit-exceeded, insufficient-points */
    Price price(Books books, Standing member) {
        long spendable = books.account(member.member()).spendable();
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
