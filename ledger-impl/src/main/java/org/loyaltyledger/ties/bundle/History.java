package org.loyaltyledger.ties.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.loyaltyledger.ties.bundle.rule.Purchase;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * Everything that was ever bought for one instance of a bundle, or the part of it that a batch adds. Immutable.
 *
 * @param purchases by receipt
 * @param paid completions, by the receipt that completed them; undone ones too
 * @param bundles the bundle as the terms had it, by their version
 */
record History(Map<String, Purchase> purchases, Map<String, Paid> paid, Map<Integer, Collected> bundles) {

    static final History NONE = new History(Map.of(), Map.of(), Map.of());

    History {
        purchases = Map.copyOf(purchases);
        paid = Map.copyOf(paid);
        bundles = Map.copyOf(bundles);
    }

    static void need(Needs needs, UUID instance) {
        needs.row(Rooms.HISTORY, instance);
    }

    /** All of it: as the last batch left it and as this one has added. */
    static History of(Books books, UUID instance) {
        History added = books.room(Rooms.ADDED).find(instance).orElse(NONE);
        return books.room(Rooms.HISTORY).look(instance).orElse(NONE).plus(added);
    }

    /** What is known of it without having been asked for. */
    static Optional<History> find(Books books, UUID instance) {
        return books.room(Rooms.HISTORY).wasAsked(instance) ? Optional.of(of(books, instance)) : Optional.empty();
    }

    /** All of it that is at hand, of books into which nothing is read. */
    static History atHand(Books books, UUID instance) {
        return books.room(Rooms.HISTORY)
                .find(instance)
                .orElse(NONE)
                .plus(books.room(Rooms.ADDED).find(instance).orElse(NONE));
    }

    static void add(Books books, UUID instance, History more) {
        History added = books.room(Rooms.ADDED).find(instance).orElse(NONE);
        books.room(Rooms.ADDED).put(instance, added.plus(more));
    }

    static void add(Books books, UUID instance, Purchase purchase) {
        add(books, instance, new History(Map.of(purchase.reference(), purchase), Map.of(), Map.of()));
    }

    static void add(Books books, UUID instance, Paid paid) {
        add(books, instance, new History(Map.of(), Map.of(paid.completion().reference(), paid), Map.of()));
    }

    static void add(Books books, UUID instance, int version, Collected bundle) {
        add(books, instance, new History(Map.of(), Map.of(), Map.of(version, bundle)));
    }

    History plus(History more) {
        return new History(merged(purchases, more.purchases), merged(paid, more.paid), merged(bundles, more.bundles));
    }

    /** Completions that count, in no order. */
    List<Paid> standing() {
        return paid.values().stream().filter(Paid::stands).toList();
    }

    private static <K extends Comparable<K>, V> Map<K, V> merged(Map<K, V> some, Map<K, V> more) {
        Map<K, V> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}
