/**
 * Calendar arithmetic of a programme, in its own time zone. Validity is counted in whole local days: the last day is
 * named, and the instant that ends it is the start of the day after, exclusive. So a clock change never gives or takes
 * an hour, and two readers never differ by one day.
 */
package org.loyaltyledger.vault.terms.calendar;
