/** Backup and restore of a ledger with bookings in it. */
package org.loyaltyledger.deploy;
