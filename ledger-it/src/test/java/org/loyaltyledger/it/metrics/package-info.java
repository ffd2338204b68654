/** What a scraper reads. */
package org.loyaltyledger.it.metrics;
