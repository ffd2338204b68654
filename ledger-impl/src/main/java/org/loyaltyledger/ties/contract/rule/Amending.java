package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.contract.Bonus;
import org.loyaltyledger.vault.terms.contract.Commitment;
import org.loyaltyledger.vault.terms.contract.Conditions;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/**
 * An amendment: other conditions for what lies ahead. What has happened stays: the first day, points that were given,
 * periods that are counted.
 *
 * @param agreement the document to be signed
 * @param violations what is wrong with it; pointers begin at the changed conditions
 */
public record Amending(Agreement agreement, List<Violation> violations) {

    /** @param own fields that change */
    public static Amending draft(
            Life life, Map<String, Object> own, String programme, TermsVersion version, Instant at) {
        IndividualContract laid = Redraft.of(life.agreement(), own, version.terms());
        List<Violation> wrong = new ArrayList<>(laid.violations());
        Agreement agreement = Agreement.write(
                life.id(),
                life.member(),
                life.versions().size() + 1,
                laid,
                Agreement.Frame.of(programme, version),
                life.term().map(Term::first));
        if (wrong.isEmpty()) {
            wrong.addAll(conflicts(life, agreement.conditions(), at));
        }
        return new Amending(agreement, List.copyOf(wrong));
    }

    /** What of it cannot be any more. */
    public static List<Violation> conflicts(Life life, Conditions next, Instant at) {
        List<Violation> wrong = new ArrayList<>();
        Conditions before = life.conditions();
        Term term = life.term().orElseThrow();
        if (!term.startOf(term.first().plus(next.term())).isAfter(at)) {
            wrong.add(new Violation("/term", "would be over already"));
        }
        if (life.notice().isPresent() && !next.term().equals(before.term())) {
            wrong.add(new Violation("/term", "cannot change after notice of the renewal"));
        }
        if (!next.coolingOff().equals(before.coolingOff())) {
            wrong.add(new Violation("/coolingOff", "is over and cannot change"));
        }
        bonus(life, before.bonus(), next.bonus()).ifPresent(wrong::add);
        commitment(life, before, next).ifPresent(wrong::add);
        return wrong;
    }

    private static Optional<Violation> bonus(Life life, Bonus before, Bonus next) {
        Given given = life.tally().given();
        if (before.equals(next)) {
            return Optional.empty();
        }
        if (given.over()) {
            return Optional.of(new Violation("/bonus", "was forfeited and cannot change"));
        }
        boolean kept = next.upFront() == before.upFront()
                && next.bookedAt() == before.bookedAt()
                && next.vesting().size() >= given.booked()
                && given.past(next).equals(given.past(before));
        return kept ? Optional.empty() : Optional.of(new Violation("/bonus", "changes points that were given already"));
    }

    private static Optional<Violation> commitment(Life life, Conditions before, Conditions next) {
        boolean same = before.commitment()
                .flatMap(was -> next.commitment().map(is -> is.measure() == was.measure() && is.per() == was.per()))
                .orElse(true);
        if (!same) {
            return Optional.of(new Violation("/commitment", "must keep its measure and its periods"));
        }
        int periods = next.commitment()
                .map(Commitment::per)
                .map(per -> per.in(next.term()))
                .orElse(0);
        return life.tally().settled() > periods && next.commitment().isPresent()
                ? Optional.of(new Violation("/term", "is shorter than the periods that were settled"))
                : Optional.empty();
    }
}
