/**
 * Points that a sale earned subject to an event, and the event that comes: they become spendable and their expiry starts.
 * What is not confirmed in time is cancelled by the ledger itself.
 */
package org.loyaltyledger.till.confirmation;
