package org.loyaltyledger.bench.baseline;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.util.SplittableRandom;
import org.loyaltyledger.bench.Client;

/** Nine round trips: look for the key, lock two accounts, insert three rows, update two accounts, commit. */
final class TextbookTeller implements Client {

    private final SplittableRandom random = new SplittableRandom();
    private final EntityManagerFactory unit;
    private final Tables tables;
    private final Skew skew;

    TextbookTeller(EntityManagerFactory unit, Tables tables, Skew skew) {
        this.unit = unit;
        this.tables = tables;
        this.skew = skew;
    }

    @Override
    public void once() {
        Order order = Order.random(random, skew, tables.nextId());
        EntityManager rows = unit.createEntityManager();
        try {
            rows.getTransaction().begin();
            transfer(rows, order);
            rows.getTransaction().commit();
        } finally {
            rows.close();
        }
    }

    private static void transfer(EntityManager rows, Order order) {
        long known = rows.createQuery("SELECT COUNT(t) FROM TransferRow t WHERE t.requestKey = :key", Long.class)
                .setParameter("key", order.key())
                .getSingleResult();
        if (known > 0) {
            throw new IllegalStateException("made before: " + order.key());
        }
        AccountRow first = rows.find(AccountRow.class, order.firstLocked(), LockModeType.PESSIMISTIC_WRITE);
        AccountRow last = rows.find(AccountRow.class, order.lastLocked(), LockModeType.PESSIMISTIC_WRITE);
        boolean firstPays = order.firstLocked() == order.from();
        (firstPays ? first : last).add(-order.points());
        (firstPays ? last : first).add(order.points());
        rows.persist(new TransferRow(order.id(), order.key(), order.points()));
        rows.persist(new EntryRow(2 * order.id(), order.id(), order.from(), -order.points()));
        rows.persist(new EntryRow(2 * order.id() + 1, order.id(), order.to(), order.points()));
    }
}
