package org.loyaltyledger.vault.ledger;

/**
 * Names the rows that a room of an upper floor keeps in the writer: a command asks for them by this token and finds them
 * on a {@link Shelf}. The room's store, registered under the same token, reads and writes them.
 *
 * @param name for logs and metrics; unique among rooms
 * @param <K> key of a row
 * @param <V> the row, immutable
 */
public record Room<K, V>(String name) {}
