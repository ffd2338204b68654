package org.loyaltyledger.vault.terms.bundle;

import org.loyaltyledger.vault.terms.calendar.Bucket;

/** How often a bundle pays off in a stretch of local time. */
public record AtMost(long times, Bucket per) {

    public static final AtMost ONCE = new AtMost(1, Bucket.EVER);
}
