/**
 * Measurements. Machines differ and drift, so only ratios inside one run count: variants of moving points take turns on
 * the same database server for several rounds, and each figure is the median of what the rounds gave, with its spread. A
 * variant whose books are wrong after a run is void. {@code ledger-it/bench} runs it all.
 */
package org.loyaltyledger.bench;
