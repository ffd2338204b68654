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
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Counts an event for a member.
 *
 * @param version the terms in force when it happened
 */
record ReportEvent(NewEvent event, Party party, Instant occurredAt, TermsVersion version, String actor, Ties ties)
        implements Command {

    private static final int CREATED = 201;

    @Override
    public void first(Needs needs) {
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.thenCredit(books, needs);
        party.find(books).ifPresent(member -> {
            ties.need(books, needs, occasion(member));
            Ties.needEvent(needs, occasion(member), event.name());
        });
    }

    @Override
    public Answer decide(Books books) {
        Times.check(version.terms(), occurredAt, books.now());
        Standing member = party.active(books);
        BigDecimal told = Objects.requireNonNullElse(event.figure(), BigDecimal.ONE);
        BigDecimal figure = Boolean.TRUE.equals(event.takenBack()) ? told.negate() : told;
        Occasion occasion = occasion(member);
        ties.catchUp(books, occasion);
        List<Followed> followed = ties.follow(
                books, new Act(occasion, Figures.NONE, List.of(), Map.of(event.name(), figure), Optional.empty()));
        return new Answer(
                CREATED,
                new EventReceipt(
                        member.member(),
                        event.name(),
                        occasion.day(),
                        figure,
                        books.now(),
                        Consequences.of(followed, Optional.of(books.now()))),
                Optional.empty());
    }

    private Occasion occasion(Standing member) {
        String reference = Objects.requireNonNullElse(event.reference(), event.name());
        return new Occasion(Occasion.Kind.EVENT, member, version, occurredAt, occurredAt, reference, actor);
    }
}
