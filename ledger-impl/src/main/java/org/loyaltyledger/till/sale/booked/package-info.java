/** A sale as it was booked: what returns and look-ups go back to. It is pure. */
package org.loyaltyledger.till.sale.booked;
