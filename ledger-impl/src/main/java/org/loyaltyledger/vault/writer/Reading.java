package org.loyaltyledger.vault.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.ledger.TransactionId;

/**
 * Reads what commands need into the books, in a constant number of statements; what the books remember is not read again.
 */
final class Reading {
    /** Open lots read for one batch of several commands. */
    private static final int LOTS_MOST = 50_000;

    private final Connection connection;
    private final Books books;
    private final Map<Room<?, ?>, Store<?, ?>> stores;
    private final Collection<Integer> partitions;
    private final boolean bounded;
    private boolean complete = true;

    /** @param bounded accounts with very many lots may be left unread, for a batch of their own */
    Reading(
            Connection connection,
            Books books,
            Map<Room<?, ?>, Store<?, ?>> stores,
            Collection<Integer> partitions,
            boolean bounded) {
        this.connection = connection;
        this.books = books;
        this.stores = stores;
        this.partitions = partitions;
        this.bounded = bounded;
    }

    /** Reads what has not been read before. */
    void read(Needs needs) throws SQLException {
        readRooms(needs);
        readHolds(needs);
        readAccounts(needs);
        Set<UUID> deep = needs.accounts().keySet().stream()
                .filter(account -> !books.isDeep(account))
                .filter(account -> needs.deep().contains(account) || isDue(account))
                .filter(books.accounts()::has)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        readDeep(List.copyOf(deep));
        readHistories(needs);
        readAllocations(needs);
        readCounters(needs);
    }

    /** Whether everything was read that was asked for. */
    boolean isComplete() {
        return complete;
    }

    /** Lots by one statement; should they be too many, those of the first half of the accounts, and the rest not at all. */
    private void readDeep(List<UUID> accounts) throws SQLException {
        int most = bounded ? LOTS_MOST : Integer.MAX_VALUE;
        List<Lot> lots = LotRows.open(connection, accounts, most);
        if (lots.size() >= most) {
            complete = false;
            if (accounts.size() > 1) {
                readDeep(accounts.subList(0, accounts.size() / 2));
            }
            return;
        }
        lots.forEach(books.lots()::load);
        HoldRows.open(connection, accounts).forEach(books.holds()::load);
        accounts.forEach(books::markDeep);
    }

    private void readHolds(Needs needs) throws SQLException {
        Set<TransactionId> unknown = needs.holds().stream()
                .filter(hold -> books.holds().find(hold).isEmpty())
                .collect(Collectors.toSet());
        for (Map.Entry<Integer, List<Long>> part :
                AllocationRows.byPartition(unknown).entrySet()) {
            HoldRows.byId(connection, part.getKey(), part.getValue()).forEach(books.holds()::load);
        }
        needs.holds().forEach(id -> books.holds()
                .find(id)
                .ifPresent(hold -> needs.lots(hold.account(), hold.partsOf().partition())));
    }

    private void readHistories(Needs needs) throws SQLException {
        for (UUID account : needs.histories()) {
            if (!books.knowsHistory(account) && books.accounts().has(account)) {
                HistoryRows history = HistoryRows.of(connection, account);
                history.lots().stream()
                        .filter(lot -> !books.lots().has(lot.id()))
                        .forEach(books.lots()::load);
                books.loadHistory(account, history.merged(), history.facts());
            }
        }
    }

    private void readCounters(Needs needs) throws SQLException {
        Set<Counter> unknown = new LinkedHashSet<>(needs.counters());
        unknown.removeIf(books.counters()::wasAsked);
        if (!unknown.isEmpty()) {
            books.counters().loadAll(unknown, CounterRows.lock(connection, unknown));
        }
    }

    private boolean isDue(UUID account) {
        return books.accounts()
                .find(account)
                .filter(row -> row.isDue(books.now()))
                .isPresent();
    }

    private void readAccounts(Needs needs) throws SQLException {
        for (int partition : partitions) {
            for (Book book : Book.values()) {
                needs.account(book.in(partition), partition);
            }
        }
        Map<UUID, Integer> unknown = new HashMap<>(needs.accounts());
        unknown.keySet().removeIf(books.accounts()::has);
        AccountRows.read(connection, unknown.keySet()).forEach(account -> {
            if (partitions.contains(account.partition())) {
                books.accounts().load(account.id(), account);
            } else if (needs.accounts().get(account.id()) != Needs.HERE) {
                throw new Outdated("Account " + account.id() + " lives in partition " + account.partition()
                        + ", not in " + partitions);
            }
            unknown.remove(account.id());
        });
        int here = partitions.iterator().next();
        unknown.forEach((id, partition) -> {
            if (partition != Needs.HERE && !partitions.contains(partition)) {
                throw new Outdated(
                        "Account " + id + " is to live in partition " + partition + ", not in " + partitions);
            }
            books.accounts().load(id, Account.empty(id, partition == Needs.HERE ? here : partition));
        });
    }

    private void readAllocations(Needs needs) throws SQLException {
        Set<TransactionId> transactions = new TreeSet<>(needs.allocations());
        transactions.removeIf(books::knowsAllocationsOf);
        if (transactions.isEmpty()) {
            return;
        }
        Map<TransactionId, List<Allocation>> found = AllocationRows.of(connection, transactions).stream()
                .collect(Collectors.groupingBy(Allocation::transaction));
        Set<TransactionId> origins = new TreeSet<>(transactions);
        found.values().forEach(rows -> rows.forEach(row -> origins.add(row.lot().origin())));
        for (Map.Entry<Integer, List<Long>> part :
                AllocationRows.byPartition(origins).entrySet()) {
            for (Lot lot : LotRows.madeBy(connection, part.getKey(), part.getValue())) {
                if (!books.lots().has(lot.id())) {
                    books.lots().load(lot);
                }
            }
        }
        readContinuations(origins);
        transactions.forEach(
                transaction -> books.loadAllocations(transaction, found.getOrDefault(transaction, List.of())));
    }

    /** Lots of a member that was merged go on in another account; what is done to them is done there. */
    private void readContinuations(Set<TransactionId> origins) throws SQLException {
        List<Lot> left = origins.stream()
                .flatMap(origin -> books.lots().madeBy(origin).stream())
                .filter(this::isLeft)
                .toList();
        if (!left.isEmpty()) {
            for (Lot lot : LotRows.continuing(connection, left)) {
                if (!books.lots().has(lot.id())) {
                    books.lots().load(lot);
                }
            }
        }
    }

    private boolean isLeft(Lot lot) {
        Optional<Account> account = books.accounts().find(lot.account());
        return account.isEmpty() || account.get().mergedInto().isPresent();
    }

    private void readRooms(Needs needs) throws SQLException {
        for (Room<?, ?> room : needs.rooms()) {
            readRoom(stores.get(room), needs);
        }
    }

    private <K, V> void readRoom(Store<K, V> store, Needs needs) throws SQLException {
        Set<K> keys = new LinkedHashSet<>(needs.rows(store.room()));
        keys.removeIf(books.room(store.room())::wasAsked);
        if (!keys.isEmpty()) {
            books.room(store.room()).loadAll(keys, store.load(connection, keys));
        }
    }
}
