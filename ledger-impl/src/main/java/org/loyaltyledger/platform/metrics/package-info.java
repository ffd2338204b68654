/**
 * Figures of the running service in Prometheus form: requests, what waits, how large batches are, what is refused,
 * connections to the database, and what the programmes owe.
 */
package org.loyaltyledger.platform.metrics;
