/**
 * A sale comes in: it is read, judged by the terms of its time, booked with what it earns and spends, and found again by
 * its receipt. What it earns is worked out in {@code award} over a {@code basket}; both are pure.
 */
package org.loyaltyledger.till.sale;
