package org.loyaltyledger.till.redemption;

import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Counter;

/** Units of rewards that have left their stock, over all members. */
public final class Stock {

    private Stock() {}

    /** Counts the units of one reward. */
    public static Counter counter(long programme, String reward) {
        return new Counter(programme, "STOCK/" + reward, true);
    }

    /** Takes what a price says out of the stock. */
    public static void take(Books books, long programme, Price price) {
        count(books, programme, price, price.units());
    }

    /** Puts it back. */
    public static void putBack(Books books, long programme, Price price) {
        count(books, programme, price, -price.units());
    }

    private static void count(Books books, long programme, Price price, long units) {
        if (units != 0) {
            books.count(counter(programme, price.policy()), units);
        }
    }
}
