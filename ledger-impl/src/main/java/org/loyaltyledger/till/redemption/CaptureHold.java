package org.loyaltyledger.till.redemption;

import java.util.Optional;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** Spends what a hold set aside, all or a part of it; the rest goes back. */
record CaptureHold(HoldStep step, Optional<Long> points) implements Command {

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
        Price price = step.hold().part(purpose.price(), points.orElse(hold.points()));
        Posting posting =
                books.open(TransactionKind.CAPTURE, step.occurredAt(), step.note(hold.reference()), hold.account());
        Sliding.redeemed(posting, hold.account(), step.version().terms(), step.occurredAt());
        Hold ended = posting.capture(hold, price.points(), Book.REDEEMED);
        posting.close("");
        step.hold().captured(books);
        return Answer.ok(HoldAnswers.of(books, ended, HoldStatus.CAPTURED, posting.id(), price, step), posting.id());
    }
}
