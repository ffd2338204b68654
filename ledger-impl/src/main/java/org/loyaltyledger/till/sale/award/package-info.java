/**
 * What a sale earns: which rules of the terms match, how they combine, round and are limited, and why. It is pure: the
 * same sale under the same terms and counters gives the same awards, in a quote, a booking, a return and a replay.
 */
package org.loyaltyledger.till.sale.award;
