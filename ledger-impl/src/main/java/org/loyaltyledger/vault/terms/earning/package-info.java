/**
 * How a sale earns points, as the terms state it: rules, what each awards, how they combine, round and are limited.
 * These are the words only; the sum over a given sale is worked out where sales live.
 */
package org.loyaltyledger.vault.terms.earning;
