package org.loyaltyledger.it.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What one person did, as a random choice within the last 45 days: sales, returns of them, redemptions and reported events.
 *
 * @param facts in the order in which they are posted
 */
record FactSequence(List<Fact> facts) {

    enum Kind {
        SALE,
        RETURN,
        REDEMPTION,
        EVENT
    }

    /**
     * @param receipt of a sale, or of the sale that something comes back of; of others a name of their own
     * @param units bought, brought back, redeemed or reported
     */
    record Fact(Kind kind, Instant at, String receipt, String sku, int units, int cents) {

        String amount() {
            return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
        }

        private boolean needs(Fact other) {
            return kind == Kind.RETURN && other.kind == Kind.SALE && other.receipt.equals(receipt);
        }
    }

    /** @param redeeming whether there are redemptions */
    static FactSequence random(Random random, Instant now, boolean redeeming) {
        List<Fact> facts = new ArrayList<>();
        int sales = 1 + random.nextInt(7);
        for (int i = 0; i < sales; i++) {
            Fact sale = new Fact(
                    Kind.SALE,
                    earlier(random, now),
                    "r" + i,
                    List.of("a", "b", "c").get(random.nextInt(3)),
                    1 + random.nextInt(3),
                    100 * (1 + random.nextInt(80)));
            facts.add(sale);
            if (random.nextInt(4) == 0) {
                int minutes = (int) Duration.between(sale.at(), now).toMinutes() - 10;
                Instant at = sale.at().plusSeconds(60L * (1 + random.nextInt(minutes)));
                facts.add(new Fact(Kind.RETURN, at, sale.receipt(), sale.sku(), 1 + random.nextInt(sale.units()), 0));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.add(new Fact(Kind.EVENT, earlier(random, now), "e" + i, "review", 1 + random.nextInt(3), 0));
        }
        for (int i = redeeming ? random.nextInt(4) : 0; i > 0; i--) {
            facts.add(new Fact(Kind.REDEMPTION, earlier(random, now), "p" + i, "", 1 + random.nextInt(60), 0));
        }
        return new FactSequence(facts).inOrder();
    }

    /** As they happened. */
    FactSequence inOrder() {
        List<Fact> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing(Fact::at).thenComparing(Fact::kind));
        return new FactSequence(List.copyOf(ordered));
    }

    /** In another order; a return follows its sale. */
    FactSequence shuffled(Random random) {
        List<Fact> waiting = new ArrayList<>(facts);
        Collections.shuffle(waiting, random);
        List<Fact> shuffled = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Fact next = waiting.stream()
                    .filter(fact -> waiting.stream().noneMatch(fact::needs))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            shuffled.add(next);
        }
        return new FactSequence(List.copyOf(shuffled));
    }

    FactSequence only(Predicate<Fact> kept) {
        return new FactSequence(facts.stream().filter(kept).toList());
    }

    /** The fewest that are still wrong: facts are left out one after the other, a sale with its returns. */
    FactSequence shrink(Predicate<FactSequence> wrong) {
        FactSequence least = this;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Fact left : least.facts) {
                FactSequence fewer = least.only(fact -> fact != left && !fact.needs(left));
                if (!fewer.facts.isEmpty() && wrong.test(fewer)) {
                    least = fewer;
                    smaller = true;
                    break;
                }
            }
        }
        return least;
    }

    private static Instant earlier(Random random, Instant now) {
        return now.minusSeconds(60L * (30 + random.nextInt(45 * 24 * 60)));
    }
}
