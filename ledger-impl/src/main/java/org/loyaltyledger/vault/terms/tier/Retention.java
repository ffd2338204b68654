package org.loyaltyledger.vault.terms.tier;

import java.time.Period;
import org.loyaltyledger.vault.terms.calendar.RoundUp;

/** How long a level is kept that was reached. */
public sealed interface Retention {

    /** To the end of the period in which it was reached. */
    record ThisPeriod() implements Retention {}

    /** To the end of the period after the one in which it was reached. */
    record NextPeriod() implements Retention {}

    /** A length from the day on which it began, as points are valid: 20 July and 30 days end at 20 August 00:00. */
    record Lasting(Period length, RoundUp roundUpTo) implements Retention {}

    /** As long as the figure of the rolling days reaches it. */
    record WhileReached() implements Retention {}
}
