package org.loyaltyledger.till.sale.award;

import org.loyaltyledger.till.sale.basket.Fraction;
import org.loyaltyledger.till.sale.basket.Item;

/** What a rule gives for one item, before rounding. */
record Portion(Item item, Fraction points) {}
