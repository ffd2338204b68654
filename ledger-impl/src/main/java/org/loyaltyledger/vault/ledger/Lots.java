package org.loyaltyledger.vault.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** The lots that were read, and the open ones of each account in the order they are spent. */
public final class Lots {
    private final Shelf<LotId, Lot> shelf;
    private final Map<UUID, NavigableSet<Lot>> open = new HashMap<>();
    private final Undo undo;

    Lots(Undo undo) {
        this.undo = undo;
        this.shelf = new Shelf<>(undo);
    }

    public Lot get(LotId id) {
        return shelf.find(id).orElseThrow(() -> new Unread("lot " + id));
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
    }

    int size() {
        return shelf.size();
    }

    private void index(Optional<Lot> before, Lot lot) {
        before.filter(Lot::isOpen).ifPresent(old -> of(old.account()).remove(old));
        if (lot.isOpen()) {
            of(lot.account()).add(lot);
        }
    }

    private NavigableSet<Lot> of(UUID account) {
        return open.computeIfAbsent(account, none -> new TreeSet<>(Lot.SPENDING_ORDER));
    }
}
