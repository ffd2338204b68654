package org.loyaltyledger.ties.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.tier.FloorReceipt;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.ties.tier.rule.Floor;
import org.loyaltyledger.ties.tier.rule.Verdict;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * An operator sets a floor for a member, or takes it away.
 *
 * @param floor empty: take it away
 * @param at business time
 */
record SetFloor(Party party, TermsVersion version, Optional<Floor> floor, Instant at, String actor, String reason)
        implements Command {

    @Override
    public void first(Needs needs) {
        party.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        party.thenCredit(books, needs);
        party.find(books).ifPresent(member -> new Judging(books, member, version).need(needs, day(), at));
    }

    @Override
    public Answer decide(Books books) {
        floor.ifPresent(this::check);
        Standing member = party.active(books);
        Judging judging = new Judging(books, member, version);
        if (floor.isEmpty() && judging.state().floor().isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("There is no floor to take away")
                    .with("member", member.member());
        }
        Verdict verdict = judging.judge().floor(floor, at, judging.diary(day(), at));
        List<Change> changes = verdict.changes();
        judging.put(verdict, actor, reason);
        Wire wire = new Wire(version.terms().ties().tiers());
        return new Answer(
                200,
                new FloorReceipt(
                        member.member(),
                        wire.level(verdict.state().level()).orElse(null),
                        floor.map(Wire::floor).orElse(null),
                        changes.stream()
                                .map(change -> wire.change(
                                        new HistoryRow(change, books.now(), version.number(), actor, reason)))
                                .toList()),
                Optional.empty());
    }

    private void check(Floor wanted) {
        if (version.terms().ties().tiers().rank(wanted.level()) == TierTerms.NO_RANK) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .violation("/tier", "is the code of no level of the terms in force");
        }
        if (!wanted.until().isAfter(at)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).violation("/until", "must lie ahead");
        }
    }

    private LocalDate day() {
        return LocalDate.ofInstant(at, version.terms().zone());
    }
}
