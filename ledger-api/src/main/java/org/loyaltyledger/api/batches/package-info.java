/**
 * Many bookings in one request: newline-delimited JSON in, newline-delimited JSON out, one result for each line in the
 * order sent. Each line has its own idempotency key, and a bad line harms no other.
 */
package org.loyaltyledger.api.batches;
