package org.loyaltyledger.api.club;

/** When something that is asked for takes effect. */
public enum ChangeTiming {
    /** Today. */
    NOW,
    /** When the trial or the paid period is over. */
    PERIOD_END
}
