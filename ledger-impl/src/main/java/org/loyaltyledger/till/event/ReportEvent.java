package org.loyaltyledger.till.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.loyaltyledger.api.activity.EventReceipt;
import org.loyaltyledger.api.activity.NewEvent;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.answer.Consequences;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.sale.AwardAnswers;
import org.loyaltyledger.till.sale.Limits;
import org.loyaltyledger.till.sale.award.Entitled;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Counts an event for a member and books what it earns.
 *
 * @param version the terms in force when it happened
 * @param dryRun nothing is kept of it
 */
record ReportEvent(
        NewEvent event, Party party, Instant occurredAt, TermsVersion version, String actor, Ties ties, boolean dryRun)
        implements Command {

    private static final int CREATED = 201;
    private static final int OK = 200;

    @Override
    public void first(Needs needs) {
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.thenCredit(books, needs);
        party.find(books).ifPresent(member -> {
            if (earns()) {
                new Limits(member.programme(), version.terms(), member.member(), occurredAt).need(needs);
            }
            ties.need(books, needs, occasion(member));
            Ties.needEvent(needs, occasion(member), event.name());
        });
    }

    @Override
    public Answer decide(Books books) {
        Times.check(version.terms(), occurredAt, books.now());
        Standing member = party.active(books);
        Occasion occasion = occasion(member);
        ties.catchUp(books, occasion);
        EventPosting posting = earns()
                ? EventPosting.book(books, member, version, event.name(), told(), occurredAt, note())
                : EventPosting.nothing(books, member, version, occurredAt);
        long points = posting.awards().total();
        Figures earned = new Figures(points, BigDecimal.ZERO, BigDecimal.ZERO, 0);
        BigDecimal figure = isTakenBack() ? told().negate() : told();
        List<Followed> followed = ties.follow(
                books, new Act(occasion, earned, List.of(), Map.of(event.name(), figure), Optional.empty()));
        return new Answer(
                dryRun ? OK : CREATED,
                receipt(books, member, occasion, figure, posting, followed),
                posting.booked().map(Transaction::id));
    }

    private EventReceipt receipt(
            Books books,
            Standing member,
            Occasion occasion,
            BigDecimal figure,
            EventPosting posting,
            List<Followed> followed) {
        Optional<Instant> recordedAt = dryRun ? Optional.empty() : Optional.of(books.now());
        Account account = books.account(member.member());
        return new EventReceipt(
                member.member(),
                event.name(),
                occasion.day(),
                figure,
                recordedAt.orElse(null),
                posting.booked()
                        .flatMap(booked -> recordedAt.map(now -> booked.id().uuid(now)))
                        .orElse(null),
                (long) version.number(),
                posting.awards().total(),
                account.spendable(),
                account.pending(),
                posting.awards().awards().stream()
                        .map(award -> AwardAnswers.of(award, occurredAt, version, Entitled.later(posting.held())))
                        .toList(),
                Explanations.of(posting.awards().passedOver(), version.number()),
                Consequences.of(followed, recordedAt));
    }

    /** A report that is taken back earns nothing; neither does one that no rule is for, so nothing is read for it. */
    private boolean earns() {
        return !isTakenBack()
                && version.terms().earning().rules().stream()
                        .anyMatch(rule ->
                                rule.event().filter(event.name()::equals).isPresent());
    }

    private boolean isTakenBack() {
        return Boolean.TRUE.equals(event.takenBack());
    }

    private BigDecimal told() {
        return Objects.requireNonNullElse(event.figure(), BigDecimal.ONE);
    }

    private Note note() {
        return new Note(actor, event.name(), Objects.requireNonNullElse(event.reference(), ""), version.number());
    }

    private Occasion occasion(Standing member) {
        String reference = Objects.requireNonNullElse(event.reference(), event.name());
        return new Occasion(Occasion.Kind.EVENT, member, version, occurredAt, occurredAt, reference, actor);
    }
}
