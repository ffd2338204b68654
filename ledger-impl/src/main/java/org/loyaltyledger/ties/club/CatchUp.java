package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;

/**
 * Books what has become of some members' memberships by itself: what fell due, lapsed, ended or goes on after a pause. Safe
 * to do again: what is booked is not due any more.
 *
 * @param boundary as of which
 */
record CatchUp(long programme, List<UUID> members, Offers offers, Instant boundary) implements Command {

    CatchUp {
        members = List.copyOf(members);
    }

    @Override
    public void first(Needs needs) {
        parties().forEach(party -> party.first(needs));
    }

    @Override
    public void then(Books books, Needs needs) {
        members.forEach(member -> {
            party(member).then(books, needs);
            Desk.need(books, needs, member);
        });
    }

    @Override
    public Answer decide(Books books) {
        int booked = 0;
        for (UUID member : members) {
            Desk desk = new Desk(books, party(member).known(books), offers, boundary, Note.LEDGER);
            for (Entry entry : desk.roll().living()) {
                Life life = desk.live(entry.membership());
                if (!life.events().isEmpty()) {
                    desk.keep(life);
                    booked++;
                }
            }
        }
        return new Answer(200, Map.of("memberships", booked), Optional.empty());
    }

    private List<Party> parties() {
        return members.stream().map(this::party).toList();
    }

    private Party party(UUID member) {
        return new Party(programme, MemberRef.of(member));
    }
}
