/**
 * What points buy: how many a payment by a ratio takes and what it pays, and what items of a reward cost. It is pure, so
 * a quote and the booking that follows it price alike.
 */
package org.loyaltyledger.till.redemption.price;
