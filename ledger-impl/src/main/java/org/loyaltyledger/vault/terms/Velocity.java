package org.loyaltyledger.vault.terms;

import org.loyaltyledger.vault.terms.calendar.Bucket;

/**
 * A member makes at most this many sales in one clock period; one more is refused.
 *
 * @param period a bucket of local time, not a sliding window
 */
public record Velocity(Bucket period, long sales) {}
