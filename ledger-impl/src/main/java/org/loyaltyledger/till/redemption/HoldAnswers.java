package org.loyaltyledger.till.redemption;

import java.util.Optional;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.TransactionId;

/** What is told of a hold that ended. */
final class HoldAnswers {

    private HoldAnswers() {}

    static org.loyaltyledger.api.redemption.Hold of(
            Books books, Hold hold, HoldStatus status, TransactionId booking, Price price, HoldStep step) {
        return new org.loyaltyledger.api.redemption.Hold(
                hold.uuid(),
                status,
                booking.uuid(books.now()),
                hold.account(),
                hold.reference().isEmpty() ? null : hold.reference(),
                hold.points(),
                hold.captured(),
                hold.expiresAt(),
                step.occurredAt(),
                books.now(),
                Spending.of(price, Optional.of(hold.uuid()), step.version()),
                books.account(hold.account()).spendable());
    }
}
