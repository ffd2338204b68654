package org.loyaltyledger.vault.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/** Settles what is due on some accounts; looking at an account in the books does. */
record Settle(int partition, List<UUID> accounts) implements Command {

    @Override
    public void then(Books books, Needs needs) {
        accounts.forEach(account -> needs.lots(account, partition));
    }

    @Override
    public Answer decide(Books books) {
        accounts.forEach(books::account);
        return new Answer(200, Map.of("settled", accounts.size()), Optional.empty());
    }
}
