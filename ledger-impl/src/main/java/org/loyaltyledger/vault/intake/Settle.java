package org.loyaltyledger.vault.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Settlement;

/**
 * Settles what is due on some accounts, as far as it goes in the time that a caller can be kept waiting. What is left is
 * still due, and comes with the next piece.
 */
record Settle(int partition, List<UUID> accounts) implements Command {
    private static final int LOTS_MOST = 1_000;

    /** @param lots settled */
    record Done(int lots) {}

    @Override
    public void then(Books books, Needs needs) {
        accounts.forEach(account -> needs.lots(account, partition));
    }

    @Override
    public Answer decide(Books books) {
        int left = LOTS_MOST;
        for (UUID account : accounts) {
            if (left > 0) {
                left -= Settlement.settle(books, account, left);
            }
        }
        return new Answer(200, new Done(LOTS_MOST - left), Optional.empty());
    }
}
