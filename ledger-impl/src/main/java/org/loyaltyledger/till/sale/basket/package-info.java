/**
 * What was bought, as plain figures: a sale's lines with the discounts and tenders that belong to the whole sale spread
 * over them to the cent, and what returns leave of each. It is pure; every amount is in the programme's currency.
 */
package org.loyaltyledger.till.sale.basket;
