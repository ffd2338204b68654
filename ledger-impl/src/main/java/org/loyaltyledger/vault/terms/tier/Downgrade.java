package org.loyaltyledger.vault.terms.tier;

/** What becomes of a level that was not reached again by its end. */
public enum Downgrade {
    /** It is kept for ever. */
    NONE,
    /** The next lower level, for one more period or length; then the next lower one again. */
    ONE_LEVEL,
    /** What the figure reaches. */
    REASSESS
}
