package org.loyaltyledger.till.confirmation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.confirmation.Confirmation;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.sale.Rooms;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.SaleLot;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.LotTerms;

/**
 * Activates what a sale earned subject to an event.
 *
 * @param judge the terms the sale was judged by; empty: when this was prepared it was not booked, or nobody's
 * @param now the terms in force when the event happened; they bound its time
 */
record Confirm(
        SaleKey sale, String event, Instant occurredAt, Optional<TermsVersion> judge, TermsVersion now, String actor)
        implements Command {

    @Override
    public void first(Needs needs) {
        needs.row(Rooms.SALES, sale);
    }

    @Override
    public void then(Books books, Needs needs) {
        books.room(Rooms.SALES).find(sale).ifPresent(row -> {
            row.transaction().ifPresent(needs::allocations);
            row.moreLots().forEach(lot -> needs.allocations(lot.id().origin()));
            row.member().map(this::party).ifPresent(party -> {
                party.first(needs);
                party.then(books, needs);
            });
        });
    }

    /** Who has the sale now: its member may have been merged since. */
    private Party party(UUID member) {
        return new Party(sale.programme(), MemberRef.of(member));
    }

    @Override
    public Answer decide(Books books) {
        SaleRow row = books.room(Rooms.SALES).look(sale).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                .detail("The store has posted no such receipt.")
                .with("store", sale.store())
                .with("receiptNo", sale.receiptNo()));
        Times.check(now.terms(), occurredAt, books.now());
        Party party = row.member().map(this::party).orElseThrow(() -> Problem.of(ProblemType.CONFLICT)
                .detail("The sale is nobody's: no points wait for a confirmation.")
                // It may be parked for a card that is enrolled later.
                .repeatable());
        mustBePrepared();
        UUID member = party.known(books).member();
        books.account(member);
        List<Waiting> waiting = waiting(books, row, member);
        long confirmed =
                waiting.stream().mapToLong(one -> one.lot().remaining()).sum();
        Optional<Posting> posting =
                waiting.isEmpty() ? Optional.empty() : Optional.of(activate(books, member, waiting));
        Confirmation told = new Confirmation(
                posting.map(Posting::id).map(id -> id.uuid(books.now())).orElse(null),
                member,
                event,
                confirmed,
                books.account(member).spendable(),
                books.now());
        return new Answer(201, told, posting.map(Posting::id));
    }

    private Posting activate(Books books, UUID member, List<Waiting> waiting) {
        Note note = new Note(actor, event, sale.receiptNo(), terms().number());
        Posting posting = books.open(TransactionKind.ACTIVATION, occurredAt, note, member);
        waiting.forEach(one ->
                posting.activate(one.lot().id(), LotPolicy.endOfConfirmed(terms().terms(), one.own(), occurredAt)));
        posting.close("");
        return posting;
    }

    /** A lot that waits for this event, and the terms it has of its own. */
    private record Waiting(Lot lot, LotTerms own) {}

    /** Of the lots that the sale's awards were given as, those that wait for this event. */
    private List<Waiting> waiting(Books books, SaleRow row, UUID member) {
        List<Waiting> waiting = new ArrayList<>();
        for (SaleLot given : row.lots()) {
            books.allocationsOf(given.id().origin());
            LotTerms own = own(given.rule());
            books.lots()
                    .find(given.id(), member)
                    .filter(lot -> lot.phase() == Lot.Phase.AWAITING && lot.isOpen() && awaitsThis(own))
                    .ifPresent(lot -> waiting.add(new Waiting(lot, own)));
        }
        return waiting;
    }

    private boolean awaitsThis(LotTerms own) {
        ActivationPolicy policy =
                own.activation().orElse(terms().terms().points().activation());
        return policy instanceof ActivationPolicy.Event awaited
                && awaited.event().equals(event);
    }

    private LotTerms own(String rule) {
        return terms().terms().earning().rules().stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .map(EarningRule::lots)
                .orElse(LotTerms.USUAL);
    }

    /** Prepared before the sale was booked for its member, it was handed in without knowing the member's partition. */
    private void mustBePrepared() {
        if (judge.isEmpty()) {
            throw new Outdated("receipt " + sale + " was booked for its member after its confirmation was read");
        }
    }

    private TermsVersion terms() {
        return judge.orElseThrow();
    }
}
