/**
 * What a till sends when it rings up a sale, and what it gets back: the points earned and spent, each award with its
 * explanation. A quote and the sale that follows it carry the same figures.
 */
package org.loyaltyledger.api.sale;
