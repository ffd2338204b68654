package org.loyaltyledger.vault.terms.tier;

import java.time.Period;

/** Over which local days a figure is summed up. */
public sealed interface Counting {

    /** Calendar periods of this many months, the first of a year beginning on 1 January: 1, 3, 6 or 12. */
    record Calendar(int months) implements Counting {}

    /** Years from the day of joining; who joined on 29 February begins a year on the 28th where there is no 29th. */
    record MembershipYear() implements Counting {}

    /** The days after {@code day - length}, up to and including {@code day}. */
    record Rolling(Period length) implements Counting {}
}
