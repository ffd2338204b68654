/**
 * The books, pure. What a member holds ({@link org.loyaltyledger.vault.ledger.Account},
 * {@link org.loyaltyledger.vault.ledger.Lot}, {@link org.loyaltyledger.vault.ledger.Hold}), what happened
 * ({@link org.loyaltyledger.vault.ledger.Transaction} with entries and allocations), and the few verbs by which points
 * move ({@link org.loyaltyledger.vault.ledger.Posting}).
 *
 * <p>{@link org.loyaltyledger.vault.ledger.Books} is the part of a ledger that was read for a batch of
 * {@link org.loyaltyledger.vault.ledger.Command commands}; each command decides over it in memory, sees what earlier ones
 * did, and leaves no trace if it is refused. Nothing here knows a database, a clock or a sale.
 */
package org.loyaltyledger.vault.ledger;
