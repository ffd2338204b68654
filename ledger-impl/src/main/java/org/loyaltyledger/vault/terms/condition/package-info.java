/**
 * Conditions of rules: an expression (CEL) over the {@link org.loyaltyledger.vault.terms.condition.Facts} of one sale.
 * Compiled and type-checked once with the terms, then evaluated without side effects, without doubles where money is
 * concerned, and with bounded cost.
 */
package org.loyaltyledger.vault.terms.condition;
