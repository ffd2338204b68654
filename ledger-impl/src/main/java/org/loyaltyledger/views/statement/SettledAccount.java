package org.loyaltyledger.views.statement;

import java.util.Optional;
import org.loyaltyledger.api.statement.NextExpiry;
import org.loyaltyledger.vault.ledger.Account;

/** An account with everything due at an instant settled, and what of its points expires next after it. */
record SettledAccount(Account account, Optional<NextExpiry> nextExpiry) {}
