package org.loyaltyledger.vault.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The holds that were read, and the open ones of each account in the order they were placed. */
public final class Holds {
    private final Shelf<TransactionId, Hold> shelf;
    private final Map<UUID, NavigableMap<TransactionId, Hold>> open = new HashMap<>();
    private final Undo undo;

    Holds(Undo undo) {
        this.undo = undo;
        this.shelf = new Shelf<>(undo);
    }

    public Optional<Hold> find(TransactionId id) {
        return shelf.find(id);
    }

    public void load(Hold hold) {
        shelf.load(hold.id(), hold);
        index(hold);
    }

    void put(Hold hold) {
        Optional<Hold> before = shelf.find(hold.id());
        before.ifPresent(old -> of(old.account()).remove(old.id()));
        shelf.put(hold.id(), hold);
        index(hold);
        undo.push(() -> {
            of(hold.account()).remove(hold.id());
            before.ifPresent(this::index);
        });
    }

    /** Open holds of an account, oldest first, as they are now. */
    public List<Hold> open(UUID account) {
        return List.copyOf(
                open.getOrDefault(account, Collections.emptyNavigableMap()).values());
    }

    public Map<TransactionId, Hold> changes() {
        return shelf.changes();
    }

    void stored() {
        shelf.stored();
    }

    void clear() {
        shelf.clear();
        open.clear();
    }

    int size() {
        return shelf.size();
    }

    private void index(Hold hold) {
        if (hold.isOpen()) {
            of(hold.account()).put(hold.id(), hold);
        } else {
            of(hold.account()).remove(hold.id());
        }
    }

    private NavigableMap<TransactionId, Hold> of(UUID account) {
        return open.computeIfAbsent(account, none -> new TreeMap<>());
    }
}
