package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.ground.problem.Problem;

/** Keeps in maps what the writer keeps in tables: the rows as they were stored last, and every transaction. */
final class Cabinet {
    static final int PARTITION = 1;

    private final Map<UUID, Account> accounts = new TreeMap<>();
    private final Map<LotId, Lot> lots = new TreeMap<>();
    private final Map<TransactionId, Hold> holds = new TreeMap<>();
    private final List<Transaction> journal = new ArrayList<>();
    private final Map<TransactionId, Transaction> places = new HashMap<>();
    private final Map<LotId, List<LotId>> continuations = new HashMap<>();
    private final Map<Integer, Long> sequences = new HashMap<>();

    Cabinet(UUID... members) {
        this(Stream.of(members).collect(Collectors.toMap(member -> member, none -> PARTITION)));
    }

    /** @param members and the partitions where they live */
    Cabinet(Map<UUID, Integer> members) {
        Stream.concat(Stream.of(PARTITION), members.values().stream())
                .distinct()
                .forEach(partition -> {
                    sequences.put(partition, 1L);
                    Stream.of(Book.values())
                            .map(book -> book.in(partition))
                            .forEach(id -> accounts.put(id, Account.empty(id, partition)));
                });
        members.forEach((id, partition) -> accounts.put(id, Account.empty(id, partition)));
    }

    /** One thing done to the books. */
    interface Deed<T> {
        T on(Books books);
    }

    /** Fresh books with everything read, for a batch at the given instant. */
    Books read(Instant now) {
        return read(now, accounts.keySet());
    }

    /** Fresh books with every account, but lots and holds of the given ones only. */
    Books read(Instant now, Set<UUID> deep) {
        Books books = new Books();
        books.begin(now);
        readAccounts(books);
        deep.forEach(account -> readLots(account, books));
        readHistories(books);
        return books;
    }

    /** Reads all that ever happened to the accounts that were read with their lots, as a fact that is recorded late needs it. */
    void readHistories(Books books) {
        accounts.keySet().stream().filter(books::isDeep).forEach(account -> readHistory(account, books));
    }

    void readHistory(UUID account, Books books) {
        Set<UUID> all = new LinkedHashSet<>(Set.of(account));
        while (accounts.values().stream()
                .filter(other -> other.mergedInto().filter(all::contains).isPresent())
                .anyMatch(other -> all.add(other.id()))) {
            // until all are found that were merged into one of them
        }
        lots.values().stream()
                .filter(lot -> all.contains(lot.account()) && !books.lots().has(lot.id()))
                .forEach(books.lots()::load);
        List<AccountFact> facts = all.stream()
                .flatMap(one -> journal.stream()
                        .filter(transaction -> transaction.concerns(one))
                        .map(transaction -> AccountFact.of(transaction, one)))
                .toList();
        all.remove(account);
        books.loadHistory(account, all, facts);
    }

    void readAccounts(Books books) {
        readSequences(books);
        accounts.forEach(books.accounts()::load);
    }

    /** Reads what an account holds, too. */
    void readLots(UUID account, Books books) {
        lots.values().stream()
                .filter(lot -> lot.isOpen() && lot.account().equals(account))
                .forEach(books.lots()::load);
        holds.values().stream()
                .filter(hold -> hold.isOpen() && hold.account().equals(account))
                .forEach(books.holds()::load);
        books.markDeep(account);
    }

    /** Reads what a past transaction drew from and made into the books, as a return or a capture needs it. */
    void recall(TransactionId id, Books books) {
        Transaction transaction = transaction(id);
        books.loadAllocations(id, transaction.allocations());
        Stream.concat(
                        transaction.allocations().stream().map(Allocation::lot),
                        lots.keySet().stream().filter(lot -> lot.origin().equals(id)))
                .flatMap(lot ->
                        Stream.concat(Stream.of(lot), continuing(lots.get(lot).root()).stream()))
                .distinct()
                .filter(lot -> !books.lots().has(lot))
                .forEach(lot -> books.lots().load(lots.get(lot)));
        if (holds.containsKey(id) && books.holds().find(id).isEmpty()) {
            books.holds().load(holds.get(id));
        }
    }

    /** Takes over what a batch changed. */
    void store(Books books) {
        books.journal().forEach(this::add);
        accounts.putAll(books.accounts().changes());
        lots.putAll(books.lots().changes());
        holds.putAll(books.holds().changes());
        books.stored();
        readSequences(books);
    }

    private void readSequences(Books books) {
        sequences.forEach(books.sequences()::load);
    }

    private void add(Transaction transaction) {
        journal.add(transaction);
        places.put(transaction.id(), transaction);
        sequences.put(transaction.id().partition(), transaction.id().sequence() + 1);
        transaction.lots().stream().filter(Lot::isContinuation).forEach(lot -> continuations
                .computeIfAbsent(lot.root(), none -> new ArrayList<>())
                .add(lot.id()));
    }

    private List<LotId> continuing(LotId root) {
        return continuations.getOrDefault(root, List.of());
    }

    /** Runs one deed on the books: keeps what it did, or undoes it if it is refused. */
    static <T> T decide(Books books, Deed<T> deed) {
        try {
            T done = deed.on(books);
            books.accept();
            return done;
        } catch (Problem refused) {
            books.refuse();
            throw refused;
        }
    }

    Cabinet copy() {
        Cabinet copy = new Cabinet(Map.of());
        copy.accounts.putAll(accounts);
        copy.lots.putAll(lots);
        copy.holds.putAll(holds);
        copy.sequences.putAll(sequences);
        journal.forEach(copy::add);
        return copy;
    }

    Map<UUID, Account> accounts() {
        return accounts;
    }

    Map<LotId, Lot> lots() {
        return lots;
    }

    Map<TransactionId, Hold> holds() {
        return holds;
    }

    List<Transaction> journal() {
        return journal;
    }

    Transaction transaction(TransactionId id) {
        return places.get(id);
    }

    Collection<Lot> lotsOf(UUID account) {
        return lots.values().stream()
                .filter(lot -> lot.account().equals(account))
                .toList();
    }
}
