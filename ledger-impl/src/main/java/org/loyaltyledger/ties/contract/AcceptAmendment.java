package org.loyaltyledger.ties.contract;

import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.ties.contract.rule.Amending;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.Signature;
import org.loyaltyledger.ties.contract.rule.Version;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * The member says yes to an amendment. What fell due before is booked under the old conditions; from now on the new ones
 * count, and what they grant.
 */
record AcceptAmendment(Concern concern, int number, String hash) implements Command {

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
        Life life = concern.life(books, member, Move.ACCEPT_AMENDMENT);
        Version amendment = life.versions().stream()
                .skip(1)
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> Concern.notFound(concern.contract()).with("version", number));
        AcceptContract.demandRead(hash, amendment.agreement());
        if (!amendment.isOpenAt(concern.at())) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("This amendment was accepted, taken back, or ran out")
                    .with("version", number)
                    .with("offerUntil", amendment.until());
        }
        Life settled = concern.settling(books, member).upTo(life, concern.at());
        check(Amending.conflicts(settled, amendment.agreement().conditions(), concern.at()));
        Life amended = settled.acceptAmendment(amendment, new Signature(concern.at(), concern.actor()));
        new Granting(books).end(settled, concern.at());
        Life begun = AcceptContract.begin(books, concern, member, amended);
        return new Answer(200, Telling.contract(begun, concern.at()), Optional.empty());
    }

    private static void check(List<Violation> conflicts) {
        if (!conflicts.isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The contract went on since this was offered")
                    .violations(conflicts);
        }
    }
}
