/**
 * Goods come back: points that the sale earned are taken back and points spent in it are given back, so that in the end
 * the member stands as if only the rest had been bought.
 */
package org.loyaltyledger.till.returns;
