package org.loyaltyledger.till.redemption;

import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Needs;

/** Puts the reward of a hold back into the stock if the hold has timed out. Safe to do again. */
record Restock(OpenHold hold) implements Command {

    @Override
    public void first(Needs needs) {
        hold.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        hold.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Optional<Hold> known = books.holds().find(hold.place());
        known.ifPresent(open -> books.account(open.account()));
        boolean timedOut = books.holds()
                .find(hold.place())
                .filter(ended -> ended.state() == Hold.State.TIMED_OUT)
                .isPresent();
        if (timedOut) {
            hold.givenUp(books);
        }
        return new Answer(200, Map.of("restocked", timedOut), Optional.empty());
    }
}
