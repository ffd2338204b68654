package org.loyaltyledger.api.bundle;

/** How a bundle stands for a member. */
public enum BundleStatus {
    /** What is bought counts. */
    OPEN,
    /** It has paid off as often as it does in this stretch of time; what is bought counts for nothing before the next. */
    FULL,
    /** Its parts are held, and so are its benefits. */
    HELD,
    /** A part or the base is not held. */
    INCOMPLETE,
    /** Its parts or its base are held; it may be signed up for. */
    AVAILABLE
}
