/**
 * Many bookings in one request. Each line is what a single call would be, with its own key; lines are handed in as fast
 * as the books take them and answered in their order.
 */
package org.loyaltyledger.till.batches;
