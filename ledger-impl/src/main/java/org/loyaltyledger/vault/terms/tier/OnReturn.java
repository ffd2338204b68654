package org.loyaltyledger.vault.terms.tier;

/** What a return does to a level that the lower figure no longer reaches. The figure itself always falls. */
public enum OnReturn {
    /** It is kept as long as it would have been. */
    KEEP,
    /** It falls at once to what the figure reaches. */
    REASSESS
}
