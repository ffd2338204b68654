package org.loyaltyledger.till.redemption;

import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** Gives a hold up: its points, and the reward it was for, go back. */
record VoidHold(HoldStep step) implements Command {

    @Override
    public void first(Needs needs) {
        step.hold().first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        step.hold().then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Times.check(step.version().terms(), step.occurredAt(), books.now());
        Hold hold = step.hold().find(books);
        Redeemed purpose = step.hold().purpose(books);
        Posting posting =
                books.open(TransactionKind.VOID, step.occurredAt(), step.note(hold.reference()), hold.account());
        Hold ended = posting.release(hold, Hold.State.VOIDED);
        posting.close("");
        step.hold().givenUp(books);
        return Answer.ok(
                HoldAnswers.of(books, ended, HoldStatus.VOIDED, posting.id(), purpose.price(), step), posting.id());
    }
}
