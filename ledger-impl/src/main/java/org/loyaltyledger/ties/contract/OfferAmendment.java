package org.loyaltyledger.ties.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Amending;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.Version;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * Offers to go on under other conditions. It changes nothing until the member accepts.
 *
 * @param until the offer stands until then, exclusive; empty: thirty days
 */
record OfferAmendment(Concern concern, Map<String, Object> own, Optional<Instant> until) implements Command {

    private static final Duration USUAL = Duration.ofDays(30);

    @Override
    public void first(Needs needs) {
        concern.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        concern.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Standing member = concern.party().active(books);
        Life life = concern.life(books, member, Move.AMEND);
        Amending draft = Amending.draft(life, own, concern.programme(), concern.version(), concern.at());
        check(draft);
        Version amendment = Version.offered(
                life.versions().size() + 1,
                draft.agreement(),
                concern.at(),
                concern.actor(),
                until.orElseGet(() -> concern.at().plus(USUAL)));
        Life amended = life.amend(amendment);
        books.room(Rooms.LIVES).put(amended.id(), amended);
        return new Answer(201, Telling.contract(amended, concern.at()), Optional.empty());
    }

    /** @throws Problem invalid-request, at the place of each error */
    static void check(Amending draft) {
        if (!draft.violations().isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The contract cannot be amended so")
                    .violations(draft.violations().stream()
                            .map(wrong -> new Violation("/conditions" + wrong.pointer(), wrong.message()))
                            .toList());
        }
    }
}
