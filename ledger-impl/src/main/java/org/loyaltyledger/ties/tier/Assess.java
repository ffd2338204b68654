package org.loyaltyledger.ties.tier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.ground.json.Json;
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
 *
 * @param anew by their days, whatever figures are kept
 */
record Assess(long programme, TermsVersion version, Instant boundary, List<UUID> members, boolean anew)
        implements Command {

    private static final String CHANGED = "changed";

    @Override
    public void first(Needs needs) {
        members.forEach(member -> party(member).first(needs));
    }

    @Override
    public void then(Books books, Needs needs) {
        for (UUID member : members) {
            party(member).thenCredit(books, needs);
            standing(books, member)
                    .ifPresent(standing -> judging(books, standing).need(needs, day(), boundary));
        }
    }

    @Override
    public Answer decide(Books books) {
        long changed = 0;
        for (UUID member : members) {
            Optional<Standing> standing = standing(books, member);
            if (standing.isPresent()) {
                Judging judging = judging(books, standing.get());
                boolean moved = judging.catchUp(day(), boundary);
                Verdict verdict = judging.judge().look(boundary, judging.diary(day(), boundary));
                moved |= judging.put(verdict, Note.LEDGER, "");
                changed += moved ? 1 : 0;
            }
        }
        return new Answer(200, Map.of(CHANGED, changed), Optional.empty());
    }

    static long changed(byte[] body) {
        try {
            return Json.mapper().readTree(body).path(CHANGED).asLong();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private Judging judging(Books books, Standing standing) {
        Judging judging = new Judging(books, standing, version);
        return anew ? judging.anew() : judging;
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
