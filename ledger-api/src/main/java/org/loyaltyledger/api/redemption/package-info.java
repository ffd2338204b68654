/**
 * Points spent outside of a sale: at once, or set aside first and captured or voided later. What they cost is the
 * programme's terms' business: a ratio of points to money, or a reward with its price in points.
 */
package org.loyaltyledger.api.redemption;
