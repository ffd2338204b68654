package org.loyaltyledger.api.sale;

/** What a line of a sale is. Only {@link #GOODS} and {@link #DELIVERY} ever earn. */
public enum LineKind {
    /** Something sold. */
    GOODS,
    /** Bringing it to the customer. */
    DELIVERY,
    /** Something handed over for points: it is no unit sold. */
    REWARD,
    /** Stored value: it earns when it is spent, not when it is bought. */
    GIFT_CARD
}
