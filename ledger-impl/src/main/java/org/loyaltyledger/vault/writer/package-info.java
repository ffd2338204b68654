/**
 * The one way into the books. Requests queue up per partition; a writer takes what is there, locks the partition's head
 * row, reads what the commands need in a constant number of statements, lets them decide in memory
 * ({@link org.loyaltyledger.vault.ledger.Books}), stores everything in as many multi-row statements, chains a hash over
 * it and commits: many requests, one commit, one lock, no deadlock. Idempotency keys and their answers are part of the
 * same transaction. Rooms above keep rows of their own in it through a {@link org.loyaltyledger.vault.writer.Store}.
 */
package org.loyaltyledger.vault.writer;
