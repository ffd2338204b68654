package org.loyaltyledger.vault.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** The lots that were read, and the open ones of each account in the order they are spent. */
public final class Lots {
    private final Shelf<LotId, Lot> shelf;
    private final Map<UUID, NavigableSet<Lot>> open = new HashMap<>();
    private final Map<LotId, Set<LotId>> continuations = new HashMap<>();
    private final Undo undo;

    Lots(Undo undo) {
        this.undo = undo;
        this.shelf = new Shelf<>(undo);
    }

    public Lot get(LotId id) {
        return shelf.find(id).orElseThrow(() -> new Unread("lot " + id));
    }

    /**
     * The lot by which an account has the points of a given one: itself, or the one that continues it since the account it
     * is of was merged into this one.
     */
    public Optional<Lot> find(LotId id, UUID account) {
        Lot lot = get(id);
        if (lot.account().equals(account)) {
            return Optional.of(lot);
        }
        return continuations.getOrDefault(lot.root(), Set.of()).stream()
                .map(shelf::find)
                .flatMap(Optional::stream)
                .filter(other -> other.account().equals(account))
                .findFirst();
    }

    public boolean has(LotId id) {
        return shelf.has(id);
    }

    /** What a transaction made, as read for {@link Needs#allocations}, whether open or not. */
    public List<Lot> madeBy(TransactionId transaction) {
        return IntStream.rangeClosed(1, LotId.MOST)
                .mapToObj(nth -> shelf.find(new LotId(transaction, nth)))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }

    public void load(Lot lot) {
        index(shelf.find(lot.id()), lot);
        shelf.load(lot.id(), lot);
    }

    void put(Lot lot) {
        Optional<Lot> before = shelf.find(lot.id());
        shelf.put(lot.id(), lot);
        index(before, lot);
        undo.push(() -> {
            if (lot.isOpen()) {
                of(lot.account()).remove(lot);
            }
            before.filter(Lot::isOpen).ifPresent(old -> of(old.account()).add(old));
        });
    }

    /** First open lot of an account in spending order. */
    Optional<Lot> first(UUID account) {
        NavigableSet<Lot> lots = of(account);
        return lots.isEmpty() ? Optional.empty() : Optional.of(lots.first());
    }

    /** The open lot behind the given one; the given one may have changed or gone meanwhile. */
    Optional<Lot> after(Lot lot) {
        return Optional.ofNullable(of(lot.account()).higher(lot));
    }

    /** The first open lot of its account that is spent after all of the given one's priority. */
    Optional<Lot> afterPriority(Lot lot) {
        return Optional.ofNullable(of(lot.account()).higher(lot.lastOfPriority()));
    }

    /** Lots of an account, open or not, as far as they were read. */
    List<Lot> all(UUID account) {
        return shelf.values().stream()
                .filter(lot -> lot.account().equals(account))
                .toList();
    }

    /** Open lots of an account in spending order, as they are now. */
    public List<Lot> open(UUID account) {
        return List.copyOf(open.getOrDefault(account, Collections.emptyNavigableSet()));
    }

    public Map<LotId, Lot> changes() {
        return shelf.changes();
    }

    int changed() {
        return shelf.changed();
    }

    void stored() {
        shelf.stored();
    }

    void forget(Lot lot) {
        shelf.drop(lot.id());
        open.remove(lot.account());
    }

    void clear() {
        shelf.clear();
        open.clear();
        continuations.clear();
    }

    int size() {
        return shelf.size();
    }

    private void index(Optional<Lot> before, Lot lot) {
        if (lot.isContinuation()) {
            continuations
                    .computeIfAbsent(lot.root(), none -> new LinkedHashSet<>())
                    .add(lot.id());
        }
        before.filter(Lot::isOpen).ifPresent(old -> of(old.account()).remove(old));
        if (lot.isOpen()) {
            of(lot.account()).add(lot);
        }
    }

    private NavigableSet<Lot> of(UUID account) {
        return open.computeIfAbsent(account, none -> new TreeSet<>(Lot.SPENDING_ORDER));
    }
}
