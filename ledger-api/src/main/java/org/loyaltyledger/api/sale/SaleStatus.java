package org.loyaltyledger.api.sale;

/** What became of a sale. */
public enum SaleStatus {
    /** A quote: nothing is stored. */
    QUOTED,
    /** Booked for its member. */
    BOOKED,
    /** Recorded without a member; nothing is earned. */
    ANONYMOUS,
    /** Its card is not known yet; it is booked when somebody enrols with it. */
    PARKED
}
