package org.loyaltyledger.bench.baseline;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One transfer to be made; no two are alike.
 *
 * @param id its row's id
 * @param key the caller's idempotency key
 * @param from the account that pays
 * @param to the account that is paid
 * @param points how many
 */
record Order(long id, String key, long from, long to, long points) {

    static Order random(SplittableRandom random, Skew skew, long id) {
        long from = skew.payer(random, Tables.ACCOUNTS);
        long to = 1 + (from + random.nextLong(Tables.ACCOUNTS - 1)) % Tables.ACCOUNTS;
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        return new Order(id, key, from, to, 1 + random.nextLong(100));
    }

    /** Rows are locked in the order of their ids, so that two transfers never wait for one another in a circle. */
    long firstLocked() {
        return Math.min(from, to);
    }

    long lastLocked() {
        return Math.max(from, to);
    }
}
