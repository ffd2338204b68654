package org.loyaltyledger.till.reassessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What one person did, as a random choice: sales, returns of them, and events.
 *
 * @param deeds in the order in which they happened
 */
record History(List<Deed> deeds) {

    static final Instant START = Instant.parse("2026-03-14T15:00:00Z");

    enum Kind {
        SALE,
        RETURN,
        EVENT
    }

    /**
     * @param receipt of a sale, or of the sale that something comes back of
     * @param units bought, brought back or reported
     */
    record Deed(Kind kind, Instant at, String receipt, String sku, int units, int cents) {
        String name() {
            return kind + " " + receipt + " " + at;
        }
    }

    static History random(Random random) {
        List<Deed> deeds = new ArrayList<>();
        int sales = 1 + random.nextInt(9);
        for (int i = 0; i < sales; i++) {
            Instant at = START.minus(Duration.ofMinutes(30 + random.nextInt(45 * 24 * 60)));
            Deed sale = new Deed(
                    Kind.SALE,
                    at,
                    "r" + i,
                    List.of("a", "b", "c").get(random.nextInt(3)),
                    1 + random.nextInt(3),
                    100 * (1 + random.nextInt(80)));
            deeds.add(sale);
            if (random.nextInt(4) == 0) {
                long later = Duration.between(at, START).toMinutes() - 10;
                deeds.add(new Deed(
                        Kind.RETURN,
                        at.plus(Duration.ofMinutes(1 + random.nextInt((int) Math.max(1, later)))),
                        sale.receipt(),
                        sale.sku(),
                        1 + random.nextInt(sale.units()),
                        0));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            deeds.add(new Deed(
                    Kind.EVENT,
                    START.minus(Duration.ofMinutes(30 + random.nextInt(45 * 24 * 60))),
                    "e" + i,
                    "review",
                    1 + random.nextInt(3),
                    0));
        }
        return of(deeds);
    }

    static History of(List<Deed> deeds) {
        List<Deed> ordered = new ArrayList<>(deeds);
        ordered.sort(Comparator.comparing(Deed::at));
        return new History(List.copyOf(ordered));
    }

    /** The same in another order of arrival; a return follows its sale. */
    List<Deed> shuffled(Random random) {
        List<Deed> shuffled = new ArrayList<>(deeds);
        Collections.shuffle(shuffled, random);
        return bySale(shuffled);
    }

    static List<Deed> bySale(List<Deed> arrivals) {
        List<Deed> ordered = new ArrayList<>();
        Map<String, List<Deed>> waiting = new HashMap<>();
        List<String> sold = new ArrayList<>();
        for (Deed deed : arrivals) {
            if (deed.kind() == Kind.RETURN && !sold.contains(deed.receipt())) {
                waiting.computeIfAbsent(deed.receipt(), none -> new ArrayList<>())
                        .add(deed);
            } else {
                ordered.add(deed);
                if (deed.kind() == Kind.SALE) {
                    sold.add(deed.receipt());
                    ordered.addAll(waiting.getOrDefault(deed.receipt(), List.of()));
                }
            }
        }
        return ordered;
    }

    /** The fewest of some arrivals that still go wrong. */
    static List<Deed> shrink(List<Deed> arrivals, Predicate<List<Deed>> wrong) {
        List<Deed> least = arrivals;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Deed deed : least) {
                List<Deed> fewer = new ArrayList<>(least);
                fewer.removeIf(other -> other == deed
                        || deed.kind() == Kind.SALE
                                && other.kind() == Kind.RETURN
                                && other.receipt().equals(deed.receipt()));
                if (wrong.test(fewer)) {
                    least = fewer;
                    smaller = true;
                    break;
                }
            }
        }
        return least;
    }
}
