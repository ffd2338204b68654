package org.loyaltyledger.api.switching;

import org.loyaltyledger.api.value.Money;

/**
 * A range of cost; ranges double from one to the next.
 *
 * @param from inclusive
 * @param until exclusive; absent: no bound
 */
public record HistogramRange(Money from, Money until, Long members) {}
