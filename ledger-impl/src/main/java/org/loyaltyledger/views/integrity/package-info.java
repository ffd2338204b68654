/**
 * Proof that the books are right: every balance, lot, hold and hash is derived again from what was written down when it
 * happened, and every difference is reported. Reads only, at one instant, beside the running service.
 */
package org.loyaltyledger.views.integrity;
