package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Agreement;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Version;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/**
 * Offers a contract.
 *
 * @param concern its contract is the one to be
 * @param laid sound conditions
 * @param startsOn first day, if the offer names one
 * @param until the offer stands until then, exclusive
 */
record OfferContract(
        Concern concern, String template, IndividualContract laid, Optional<LocalDate> startsOn, Instant until)
        implements Command {

    @Override
    public void first(Needs needs) {
        concern.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        concern.then(books, needs);
        concern.party().find(books).ifPresent(member -> needs.row(Rooms.OF_MEMBER, member.member()));
    }

    @Override
    public Answer decide(Books books) {
        Standing member = concern.party().active(books);
        Agreement.Frame frame = Agreement.Frame.of(concern.programme(), concern.version());
        Agreement agreement = Agreement.write(concern.contract(), member.member(), 1, laid, frame, startsOn);
        Life life = Life.offered(
                concern.contract(),
                member.programme(),
                member.member(),
                template,
                Optional.empty(),
                Version.offered(1, agreement, concern.at(), concern.actor(), until));
        add(books, life);
        return new Answer(201, Telling.contract(life, concern.at()), Optional.empty());
    }

    /** Puts a new contract into the books. */
    static void add(Books books, Life life) {
        books.room(Rooms.LIVES).put(life.id(), life);
        Set<UUID> all = new LinkedHashSet<>(
                books.room(Rooms.OF_MEMBER).look(life.member()).orElse(Set.of()));
        all.add(life.id());
        books.room(Rooms.OF_MEMBER).put(life.member(), all);
    }
}
