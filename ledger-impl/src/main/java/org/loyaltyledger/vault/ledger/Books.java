package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a ledger that was read for a batch, and what the batch did to it. Not for several threads.
 *
 * <p>A command reads accounts, lots, holds, counters and the rows of its room here, and moves points through a
 * {@link Posting}. {@link #refuse()} undoes the command that ran last, {@link #accept()} keeps it.
 */
public final class Books {
    private final Undo undo = new Undo();
    private final Shelf<Integer, Long> sequences = new Shelf<>(undo);
    private final Shelf<UUID, Account> accounts = new Shelf<>(undo);
    private final Lots lots = new Lots(undo);
    private final Holds holds = new Holds(undo);
    private final Shelf<Counter, Long> counters = new Shelf<>(undo);
    private final Map<Room<?, ?>, Shelf<?, ?>> rooms = new HashMap<>();
    private final Map<TransactionId, List<Allocation>> allocations = new HashMap<>();
    private final Set<UUID> deep = new HashSet<>();
    private final Map<UUID, History> histories = new HashMap<>();
    private final List<Transaction> journal = new ArrayList<>();
    private int lines;
    private Optional<TransactionId> writing = Optional.empty();
    private Instant now = Instant.MIN;
    private Instant moment = Instant.MIN;

    /** System time of this batch; what the ledger records. */
    public Instant now() {
        return now;
    }

    /** Begins a batch at the given system time. */
    public void begin(Instant recordedAt) {
        now = recordedAt;
        moment = recordedAt;
    }

    /**
     * When that happens which the command that has its turn does now: the time of the batch, less so many microseconds that
     * commands follow each other in time as they do in the batch.
     */
    public Instant moment() {
        return moment;
    }

    /** A command has its turn. */
    public void turn(Instant at) {
        moment = at;
    }

    /** The account, with everything due settled. */
    public Account account(UUID id) {
        Settlement.settle(this, id);
        return row(id);
    }

    public Lots lots() {
        return lots;
    }

    public Holds holds() {
        return holds;
    }

    /** What a transaction drew from and made, as read for {@link Needs#allocations}. */
    public List<Allocation> allocationsOf(TransactionId transaction) {
        List<Allocation> rows = allocations.get(transaction);
        if (rows == null) {
            throw new Unread("what " + transaction + " drew from", needs -> needs.allocations(transaction));
        }
        return rows;
    }

    /** Whether {@link #allocationsOf} would answer. */
    public boolean knowsAllocationsOf(TransactionId transaction) {
        return allocations.containsKey(transaction);
    }

    /**
     * What a member could spend at a business time: what was there then and is not used up since. At the present it is what
     * can be spent.
     *
     * @param slidesTo to where spending moves the end of sliding points; {@link Lot#NEVER}: nowhere
     */
    public long spendable(UUID member, Instant occurredAt, Instant slidesTo) {
        long now = account(member).spendable();
        Instant at = Lot.stored(occurredAt);
        if (!LateFact.isLate(this, row(member), at)) {
            return now;
        }
        TransactionId next = new TransactionId(
                row(member).partition(), sequences.find(row(member).partition()).orElse(0L));
        return new LateFact(this, member, at)
                .spendable(new AccountFact(
                        next, TransactionKind.REDEMPTION, at, now(), 0, 0, List.of(), List.of(), slidesTo, List.of()));
    }

    /** A counter that nobody asked for is no zero: it could let a budget be overshot. */
    public long counted(Counter counter) {
        return counters.look(counter).orElse(0L);
    }

    public void count(Counter counter, long by) {
        counters.put(counter, Math.addExact(counted(counter), by));
    }

    /** Rows of a room, as read for {@link Needs#row}; find them by {@link Shelf#look}. */
    @SuppressWarnings("unchecked") // a room's token fixes the types of its shelf
    public <K, V> Shelf<K, V> room(Room<K, V> room) {
        return (Shelf<K, V>) rooms.computeIfAbsent(room, none -> new Shelf<K, V>(undo));
    }

    /**
     * Opens a transaction in the partition of the given accounts, after settling what is due on them. It is closed before
     * the next one is opened.
     *
     * @param members the members' accounts it will touch; all in one partition, each read with its lots if points leave it
     */
    public Posting open(TransactionKind kind, Instant occurredAt, Note note, UUID... members) {
        int partition = row(members[0]).partition();
        for (UUID member : members) {
            if (row(member).partition() != partition) {
                throw new IllegalArgumentException("Account " + member + " lives outside partition " + partition);
            }
            Settlement.settle(this, member);
        }
        return new Posting(this, kind, partition, occurredAt, note, List.of(members));
    }

    /** Keeps what the last command did. */
    public void accept() {
        mustNotBeWriting();
        undo.keep();
    }

    /** Undoes what the last command did, wholly. */
    public void refuse() {
        undo.rollback();
    }

    // --- for the vault's own writer: reading in, and taking the changes out ---

    public Shelf<Integer, Long> sequences() {
        return sequences;
    }

    public Shelf<UUID, Account> accounts() {
        return accounts;
    }

    public Shelf<Counter, Long> counters() {
        return counters;
    }

    /** Whether commands changed rows, be it without a transaction: a contract may end that moves no points. */
    public boolean hasChanges() {
        return !journal.isEmpty()
                || accounts.hasChanges()
                || counters.hasChanges()
                || rooms.values().stream().anyMatch(Shelf::hasChanges);
    }

    /** How many rows the commands of this batch changed or made, about. */
    public int touched() {
        return accounts.changed() + lots.changed() + lines;
    }

    public void loadAllocations(TransactionId transaction, List<Allocation> rows) {
        allocations.put(transaction, rows);
    }

    /**
     * All that ever happened to an account and to those merged into it, with all their lots.
     *
     * @param merged accounts whose facts are among these, beside its own
     */
    public void loadHistory(UUID account, Set<UUID> merged, List<AccountFact> facts) {
        histories.put(account, new History(Set.copyOf(merged), List.copyOf(facts)));
    }

    private record History(Set<UUID> merged, List<AccountFact> facts) {}

    public boolean knowsHistory(UUID account) {
        return histories.containsKey(account);
    }

    /** Its open lots and holds are all here. */
    public void markDeep(UUID account) {
        deep.add(account);
    }

    public boolean isDeep(UUID account) {
        return deep.contains(account);
    }

    void mustBeDeep(UUID account) {
        if (!isDeep(account)) {
            throw new Unread("what account " + account + " holds", needs -> needs.lots(account));
        }
    }

    /** Transactions of this batch in the order of their sequence. */
    public List<Transaction> journal() {
        return Collections.unmodifiableList(journal);
    }

    /**
     * The batch is stored. Accounts with their lots and holds are remembered: whoever finds the head row as this batch
     * left it may decide the next one over them. What others may change in the meantime is dropped.
     */
    public void stored() {
        journal.clear();
        lines = 0;
        allocations.clear();
        histories.clear();
        rooms.clear();
        accounts.stored();
        sequences.clear();
        counters.clear();
        lots.changes().values().stream()
                .filter(lot -> !deep.contains(lot.account()))
                .toList()
                .forEach(lots::forget);
        lots.stored();
        holds.stored();
        undo.keep();
    }

    /** Forgets everything. */
    public void forget() {
        stored();
        accounts.clear();
        lots.clear();
        holds.clear();
        deep.clear();
    }

    /** How many rows are remembered. */
    public int size() {
        return accounts.size() + lots.size() + holds.size();
    }

    // --- for Posting and Settlement ---

    /**
     * All that ever happened to an account and to those merged into it, this batch included, in terms of the lots that
     * points were earned as: {@link Lot#root}. The merging itself is left out.
     */
    List<AccountFact> facts(UUID account) {
        List<AccountFact> facts = new ArrayList<>();
        boolean united = collect(account, facts);
        return facts.stream()
                .filter(fact -> !united || !fact.isMergeOfContinuedLots())
                .map(fact -> fact.inRoots(this::root))
                .toList();
    }

    LotId root(LotId lot) {
        return lots.get(lot).root();
    }

    /** @return whether others were merged into it */
    private boolean collect(UUID account, List<AccountFact> facts) {
        History history = histories.get(account);
        if (history == null) {
            throw new Unread("the history of account " + account, needs -> needs.history(account));
        }
        Set<TransactionId> known = history.facts().stream().map(AccountFact::id).collect(Collectors.toSet());
        facts.addAll(history.facts());
        List<UUID> read =
                Stream.concat(Stream.of(account), history.merged().stream()).toList();
        journal.stream()
                .filter(transaction -> !known.contains(transaction.id()))
                .forEach(transaction -> read.stream()
                        .filter(transaction::concerns)
                        .forEach(one -> facts.add(AccountFact.of(transaction, one))));
        // Those merged before this batch are in its history.
        List<UUID> since = accounts.changes().values().stream()
                .filter(other -> other.mergedInto().filter(account::equals).isPresent())
                .map(Account::id)
                .filter(other -> !history.merged().contains(other))
                .toList();
        since.forEach(other -> collect(other, facts));
        return !history.merged().isEmpty() || !since.isEmpty();
    }

    Account row(UUID id) {
        return accounts.find(id).orElseThrow(() -> new Unread("account " + id, needs -> needs.account(id)));
    }

    void put(Account account) {
        accounts.put(account.id(), account);
    }

    TransactionId nextId(int partition) {
        mustNotBeWriting();
        long sequence = sequences
                .find(partition)
                .orElseThrow(() -> new IllegalStateException("Head of partition " + partition + " was not read"));
        sequences.put(partition, sequence + 1);
        TransactionId id = new TransactionId(partition, sequence);
        write(Optional.of(id));
        return id;
    }

    void record(Transaction transaction) {
        int more = transaction.entries().size() + transaction.allocations().size();
        journal.add(transaction);
        lines += more;
        undo.push(() -> {
            journal.remove(journal.size() - 1);
            lines -= more;
        });
        write(Optional.empty());
    }

    private void write(Optional<TransactionId> id) {
        Optional<TransactionId> before = writing;
        writing = id;
        undo.push(() -> writing = before);
    }

    /** Else transactions would not stand in the order of their sequence, or leave a gap in it. */
    private void mustNotBeWriting() {
        writing.ifPresent(id -> {
            throw new IllegalStateException("Transaction " + id + " is still being written");
        });
    }
}
