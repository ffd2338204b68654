package org.loyaltyledger.vault.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the commands of a batch want read before they decide. Collected over the whole batch, so that the number of
 * statements does not depend on the number of commands.
 */
public final class Needs {
    /**
     * The partition of an account that matters only if it lives where the batch is decided; one that has a row elsewhere is
     * not read.
     */
    public static final int HERE = -1;

    private final Map<UUID, Integer> accounts = new LinkedHashMap<>();
    private final Set<UUID> deep = new LinkedHashSet<>();
    private final Set<UUID> histories = new LinkedHashSet<>();
    private final Set<TransactionId> holds = new LinkedHashSet<>();
    private final Set<TransactionId> allocations = new LinkedHashSet<>();
    private final Set<Counter> counters = new LinkedHashSet<>();
    private final Map<Room<?, ?>, Set<Object>> rooms = new HashMap<>();

    /**
     * The account's row: enough to credit it.
     *
     * @param partition where the account lives; one without a row yet is empty
     */
    public Needs account(UUID account, int partition) {
        accounts.put(account, partition);
        return this;
    }

    /** As {@link #account(UUID, int)}, where the batch is decided. */
    public Needs account(UUID account) {
        accounts.putIfAbsent(account, HERE);
        return this;
    }

    /** As {@link #lots(UUID, int)}, where the batch is decided. */
    public Needs lots(UUID account) {
        deep.add(account);
        return account(account);
    }

    /** The account with its open lots and holds: what a debit, a hold or a transfer needs. */
    public Needs lots(UUID account, int partition) {
        deep.add(account);
        return account(account, partition);
    }

    /** The account with {@link #lots} and all that ever happened to it: what a fact that is recorded late needs. */
    public Needs history(UUID account) {
        histories.add(account);
        return lots(account);
    }

    /** A hold, with its account as for {@link #lots}. */
    public Needs hold(TransactionId hold) {
        holds.add(hold);
        return this;
    }

    /**
     * What a transaction drew from and made, with the lots concerned whether open or not: what a return needs. The
     * accounts concerned are read with {@link #lots} too.
     */
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

    /** How much was asked for so far. */
    public int size() {
        return accounts.size()
                + deep.size()
                + histories.size()
                + holds.size()
                + allocations.size()
                + counters.size()
                + rooms.values().stream().mapToInt(Set::size).sum();
    }

    /** Accounts and their partitions. */
    public Map<UUID, Integer> accounts() {
        return accounts;
    }

    public Set<UUID> deep() {
        return deep;
    }

    public Set<UUID> histories() {
        return histories;
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

    public Set<Room<?, ?>> rooms() {
        return rooms.keySet();
    }

    @SuppressWarnings("unchecked") // row() lets only a room's own keys in
    public <K> Set<K> rows(Room<K, ?> room) {
        return (Set<K>) rooms.getOrDefault(room, Collections.emptySet());
    }
}
