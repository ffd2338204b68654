package org.loyaltyledger.ties.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.tier.rule.Verdict;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Judges some members at a day's boundary. What made somebody believe that they need it may have changed since, so it looks
 * for itself; to judge a member twice changes nothing.
 */
record Assess(long programme, TermsVersion version, Instant boundary, List<UUID> members) implements Command {

    @Override
    public void first(Needs needs) {
        members.forEach(member -> party(member).first(needs));
    }

    @Override
    public void then(Books books, Needs needs) {
        for (UUID member : members) {
            party(member).thenCredit(books, needs);
            standing(books, member)
                    .ifPresent(standing -> new Judging(books, standing, version).need(needs, day(), boundary));
        }
    }

    @Override
    public Answer decide(Books books) {
        long changed = 0;
        for (UUID member : members) {
            Optional<Standing> standing = standing(books, member);
            if (standing.isPresent()) {
                Judging judging = new Judging(books, standing.get(), version);
                Verdict verdict = judging.judge().look(boundary, judging.diary(day(), boundary));
                judging.put(verdict, Note.LEDGER, "");
                changed++;
            }
        }
        return new Answer(200, Map.of("changed", changed), Optional.empty());
    }

    /** Who is here itself and has not left. */
    private Optional<Standing> standing(Books books, UUID member) {
        return party(member)
                .find(books)
                .filter(standing -> standing.member().equals(member) && standing.status() != MemberStatus.CLOSED);
    }

    private Party party(UUID member) {
        return new Party(programme, MemberRef.of(member));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(boundary, version.terms().zone());
    }
}
