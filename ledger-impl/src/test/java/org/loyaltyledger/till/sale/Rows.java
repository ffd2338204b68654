package org.loyaltyledger.till.sale;

import java.util.Map;
import java.util.TreeMap;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.till.sample.Shop;

/** Sales as a shop in memory keeps them. */
public final class Rows {

    private Rows() {}

    /** What each receipt was given, rule by rule. */
    public static Map<String, Map<String, Long>> given(Shop shop) {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        shop.ledger.books.room(Rooms.SALES).values().forEach(sale -> {
            Map<String, Long> given = new TreeMap<>();
            for (Given award : sale.given()) {
                if (award.points() > 0) {
                    given.put(award.rule(), award.points());
                }
            }
            all.put(sale.key().receiptNo(), given);
        });
        return all;
    }
}
