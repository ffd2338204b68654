package org.loyaltyledger.ties.tier.rule;

/** Why a level is held, or held no longer. */
public enum Cause {
    /** As was granted until now; the history knows why. */
    TOLD,
    /** The figure reached its threshold. */
    REACHED,
    /** One level below one that was not reached again. */
    ONE_LEVEL_DOWN,
    /** Once held, the terms let nobody fall below it. */
    NEVER_BELOW,
    /** The figure of the rolling days no longer reaches it; the days of grace run. */
    IN_GRACE,
    /** An operator's floor. */
    BY_HAND,
    /** Something else the member holds guarantees it. */
    GUARANTEED,
    /** It, or a higher one, was not reached again by its end. */
    NOT_REACHED_AGAIN,
    /** Something came back, and the figure no longer reaches it. */
    RETURNED,
    /** The floor or the guarantee ended. */
    FLOOR_ENDED,
    /** The member left. */
    LEFT
}
