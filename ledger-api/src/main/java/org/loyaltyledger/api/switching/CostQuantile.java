package org.loyaltyledger.api.switching;

import org.loyaltyledger.api.value.Money;

/** @param cost that {@code percent} of the members do not exceed */
public record CostQuantile(Long percent, Money cost) {}
