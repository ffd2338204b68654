package org.loyaltyledger.ties.club;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/** Brings into families' pools what some persons' sales earned and could not be spent until now. Safe to do again. */
record Gather(long programme, List<UUID> persons) implements Command {

    Gather {
        persons = List.copyOf(persons);
    }

    @Override
    public void first(Needs needs) {
        persons.forEach(person -> party(person).first(needs));
    }

    @Override
    public void then(Books books, Needs needs) {
        persons.forEach(person -> {
            party(person).then(books, needs);
            party(person)
                    .find(books)
                    .ifPresent(member -> Bringing.need(books, needs, member.member(), member.partition()));
        });
    }

    @Override
    public Answer decide(Books books) {
        long brought = 0;
        for (UUID person : persons) {
            Standing member = party(person).known(books);
            books.account(member.member());
            Bringing bringing = new Bringing(books, member, books.now());
            forgetIfLeft(books, bringing, member);
            Optional<Place> place = bringing.place();
            brought += place.flatMap(found -> bringing.bring(found, List.of()))
                    .map(Bringing.Brought::points)
                    .orElse(0L);
        }
        return new Answer(200, Map.of("points", brought), Optional.empty());
    }

    /** Who left takes what is still waiting along. */
    private static void forgetIfLeft(Books books, Bringing bringing, Standing member) {
        books.room(Rooms.PLACES)
                .look(member.member())
                .filter(place -> bringing.seat(place).isEmpty())
                .ifPresent(place -> books.room(Rooms.PLACES).put(member.member(), place.with(List.of())));
    }

    private Party party(UUID person) {
        return new Party(programme, MemberRef.of(person));
    }
}
