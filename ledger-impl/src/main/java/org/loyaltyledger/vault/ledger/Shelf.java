package org.loyaltyledger.vault.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of one kind that were read for a batch, by key. Values are immutable; a change is a {@link #put}. Changes of a
 * refused command are undone, changes of the others are what gets stored.
 *
 * @param <K> key of a row; with value semantics
 * @param <V> the row; immutable
 */
public final class Shelf<K, V> {
    private final Map<K, V> values = new HashMap<>();
    private final Set<K> changed = new LinkedHashSet<>();
    private final Set<K> asked = new HashSet<>();
    private final Undo undo;

    Shelf(Undo undo) {
        this.undo = undo;
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** @throws Unread if the key was never asked for, so that nothing found would mean nothing */
    public Optional<V> look(K key) {
        Optional<V> found = find(key);
        if (found.isEmpty() && !asked.contains(key)) {
            throw new Unread("row " + key);
        }
        return found;
    }

    public boolean has(K key) {
        return values.containsKey(key);
    }

    public void put(K key, V value) {
        V before = values.put(key, value);
        boolean first = changed.add(key);
        undo.push(() -> {
            if (before == null) {
                values.remove(key);
            } else {
                values.put(key, before);
            }
            if (first) {
                changed.remove(key);
            }
        });
    }

    /** Takes a row in as it was read; no change of the books. */
    public void load(K key, V value) {
        values.put(key, value);
    }

    /** Takes in what was found for the keys that were asked for; a key without a row is known not to exist. */
    public void loadAll(Set<K> keys, Map<K, V> rows) {
        asked.addAll(keys);
        values.putAll(rows);
    }

    /** Whether the key was asked for before. */
    public boolean wasAsked(K key) {
        return asked.contains(key);
    }

    /** What the commands of this batch changed, in the order of first change. */
    public Map<K, V> changes() {
        Map<K, V> rows = new LinkedHashMap<>();
        changed.forEach(key -> rows.put(key, values.get(key)));
        return rows;
    }

    int changed() {
        return changed.size();
    }

    boolean hasChanges() {
        return !changed.isEmpty();
    }

    public Collection<V> values() {
        return values.values();
    }

    /** The changes are stored now. */
    void stored() {
        changed.clear();
    }

    void drop(K key) {
        values.remove(key);
    }

    void clear() {
        values.clear();
        changed.clear();
        asked.clear();
    }

    int size() {
        return values.size();
    }
}
