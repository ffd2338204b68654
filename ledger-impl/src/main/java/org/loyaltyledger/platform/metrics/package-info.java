/** Figures of the running service for MicroProfile Metrics: what waits, how large batches are, what is refused. */
package org.loyaltyledger.platform.metrics;
