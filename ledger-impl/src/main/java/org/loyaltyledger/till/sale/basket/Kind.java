package org.loyaltyledger.till.sale.basket;

/** What a line is. */
public enum Kind {
    GOODS,
    DELIVERY,
    REWARD,
    GIFT_CARD;

    /** Whether such a line can earn at all: rewards were paid in points, gift cards earn when they are spent. */
    public boolean earns() {
        return this == GOODS || this == DELIVERY;
    }
}
