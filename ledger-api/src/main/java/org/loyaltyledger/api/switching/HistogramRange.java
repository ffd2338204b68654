package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import org.loyaltyledger.api.value.Money;

/**
 * A range of cost; ranges double from one to the next.
 *
 * @param from lower bound of the cost, inclusive
 * @param until upper bound of the cost, exclusive; absent: no bound
 * @param members number of members in the range
 */
public record HistogramRange(
        @NotNull Money from, Money until, @NotNull Long members) {}
