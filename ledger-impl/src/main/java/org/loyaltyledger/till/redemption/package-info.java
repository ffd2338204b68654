/**
 * Points spent outside of a sale: at once, or held first and then captured or voided. The room keeps what each
 * redemption was for, and the stock of rewards.
 */
package org.loyaltyledger.till.redemption;
