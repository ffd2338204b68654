package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Looks at what rests on what some members hold. Doing it again changes nothing. */
record Reassess(int partition, List<UUID> members, TermsVersion version, Instant at) implements Command {

    @Override
    public void then(Books books, Needs needs) {
        for (UUID member : members) {
            needs.account(member, partition);
            needs.row(Rooms.HOLDINGS, member);
            Entitlements.need(needs, member);
        }
    }

    @Override
    public Answer decide(Books books) {
        members.forEach(member -> new Resting(books, member, version, "", Note.LEDGER).settle(at));
        return new Answer(200, Map.of("looked at", members.size()), Optional.empty());
    }
}
