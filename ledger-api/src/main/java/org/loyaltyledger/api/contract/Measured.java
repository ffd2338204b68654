package org.loyaltyledger.api.contract;

import java.math.BigDecimal;
import org.loyaltyledger.api.value.Money;

/**
 * How much of what is committed to: money or units, never both.
 *
 * @param amount for a committed spend
 * @param units for a committed volume
 */
public record Measured(Money amount, BigDecimal units) {}
