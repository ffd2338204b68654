/** Time as the whole ledger sees it: one clock, which tests may push ahead of the machine's. */
package org.loyaltyledger.ground.time;
