package org.loyaltyledger.till.sale.award;

/** How much of each limit is used up. */
@FunctionalInterface
public interface Used {

    /** Nothing is: for what has no limits to heed. */
    Used NOTHING = counter -> 0;

    /** Points counted so far under the name of a counter. */
    long of(String counter);
}
