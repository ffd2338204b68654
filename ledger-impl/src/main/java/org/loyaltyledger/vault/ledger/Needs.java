package org.loyaltyledger.vault.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the commands of a batch want read before they decide. Collected over the whole batch, so that the number of
 * statements does not depend on the number of commands.
 */
public final class Needs {
    private final Set<UUID> accounts = new LinkedHashSet<>();
    private final Set<UUID> deep = new LinkedHashSet<>();
    private final Set<TransactionId> holds = new LinkedHashSet<>();
    private final Set<TransactionId> allocations = new LinkedHashSet<>();
    private final Set<Counter> counters = new LinkedHashSet<>();
    private final Map<Room<?, ?>, Set<Object>> rooms = new HashMap<>();

    /** The account's row: enough to credit it. */
    public Needs account(UUID account) {
        accounts.add(account);
        return this;
    }

    /** The account with its open lots and holds: what a debit, a hold or a transfer needs. */
    public Needs lots(UUID account) {
        accounts.add(account);
        deep.add(account);
        return this;
    }

    public Needs hold(TransactionId hold) {
        holds.add(hold);
        return this;
    }

    /** What a transaction drew from or made, with the lots concerned whether open or not: what a return needs. */
    public Needs allocations(TransactionId transaction) {
        allocations.add(transaction);
        return this;
    }

    public Needs counter(Counter counter) {
        counters.add(counter);
        return this;
    }

    public <K> Needs row(Room<K, ?> room, K key) {
        rooms.computeIfAbsent(room, none -> new LinkedHashSet<>()).add(key);
        return this;
    }

    public Set<UUID> accounts() {
        return accounts;
    }

    public Set<UUID> deep() {
        return deep;
    }

    public Set<TransactionId> holds() {
        return holds;
    }

    public Set<TransactionId> allocations() {
        return allocations;
    }

    public Set<Counter> counters() {
        return counters;
    }

    @SuppressWarnings("unchecked") // row() lets only a room's own keys in
    public <K> Set<K> rows(Room<K, ?> room) {
        return (Set<K>) rooms.getOrDefault(room, Collections.emptySet());
    }
}
