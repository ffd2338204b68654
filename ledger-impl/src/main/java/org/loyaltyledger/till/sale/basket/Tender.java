package org.loyaltyledger.till.sale.basket;

import java.math.BigDecimal;

/** One way in which the sale was paid. */
public record Tender(String type, BigDecimal amount) {}
