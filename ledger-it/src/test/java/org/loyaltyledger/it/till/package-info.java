/** The till over HTTP: sales, returns, redemptions and bulk, on the real service and the real database. */
package org.loyaltyledger.it.till;
