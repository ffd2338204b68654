package org.loyaltyledger.till.movement;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.loyaltyledger.api.movement.Transfer;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Moves points from one member to another. Only spendable ones move: pending, held and expired points stay where they
 * are. What becomes of their expiry is the terms' policy.
 *
 * @param dryRun only to be told, not to be booked
 * @param discreet a member asks: it learns of the receiver no more than it knows already
 */
record TransferPoints(
        Party from,
        Party to,
        long points,
        Instant occurredAt,
        TermsVersion version,
        Note note,
        boolean dryRun,
        boolean discreet)
        implements Command {

    @Override
    public void first(Needs needs) {
        from.first(needs);
        to.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        from.then(books, needs);
        to.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Times.check(version.terms(), occurredAt, books.now());
        Standing giver = from.active(books);
        TransferRules rules = new TransferRules(version, occurredAt);
        if (discreet) {
            rules.checkNaming(to.ref());
        }
        Standing receiver = discreet ? to.activeOrUnknown(books) : to.active(books);
        rules.check(giver.member(), receiver.member(), points);
        Instant slidesTo = books.account(giver.member()).slidesTo();
        Function<Lot, LotSpec> spec = lot -> rules.spec(lot, slidesTo);
        List<Reason> reasons = List.of(rules.reason(points));
        Transaction booked = new Passage(books, occurredAt, note, Explanations.text(reasons, version.number()))
                .move(giver, receiver, points, spec, rules.slidesTo());
        return Answer.created(
                new Transfer(
                        dryRun ? null : booked.uuid(),
                        giver.member(),
                        discreet ? to.ref().id() : receiver.member(),
                        points,
                        books.account(giver.member()).spendable(),
                        occurredAt,
                        dryRun ? null : books.now(),
                        Explanations.of(reasons, version.number())),
                booked.id());
    }
}
