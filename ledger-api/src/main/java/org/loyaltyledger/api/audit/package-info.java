/** The audit of a programme's books: everything derived is derived again from the entries, and differences are listed. */
package org.loyaltyledger.api.audit;
