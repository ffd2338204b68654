/**
 * The real engine without a container: the vault with its data source as it is shipped, over the shipped schema. Callers
 * earn, redeem and transfer points with lots, allocations, idempotency keys, stored answers and the hash chain.
 */
package org.loyaltyledger.bench.engine;
