package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.Terms;

/** Books what some contracts have due; what is done is recorded with them, so doing it again does nothing. */
record SettleContracts(List<UUID> contracts, Instant until, Terms terms) implements Command {

    @Override
    public void first(Needs needs) {
        contracts.forEach(contract -> needs.row(Rooms.LIVES, contract));
    }

    @Override
    public void then(Books books, Needs needs) {
        lives(books).forEach(life -> {
            party(life).first(needs);
            party(life).then(books, needs);
        });
    }

    @Override
    public Answer decide(Books books) {
        lives(books).forEach(life -> {
            Settling settling = new Settling(books, party(life).known(books), new Settling.Usual(terms), Note.LEDGER);
            Life settled = settling.upTo(life, until);
            if (!settled.equals(life)) {
                books.room(Rooms.LIVES).put(settled.id(), settled);
            }
        });
        return new Answer(200, Map.of("settled", contracts.size()), Optional.empty());
    }

    private List<Life> lives(Books books) {
        return contracts.stream()
                .flatMap(contract -> books.room(Rooms.LIVES).find(contract).stream())
                .filter(life -> !life.nextDue().isAfter(until))
                .toList();
    }

    private static Party party(Life life) {
        return new Party(life.programme(), MemberRef.of(life.member()));
    }
}
