package org.loyaltyledger.vault.ledger;

/**
 * What an allocation did to its lot. Each effect says how one point of it changes the lot's three figures, so the
 * allocations of a lot tell its whole life: remaining = points - DRAWN - EXPIRED - NETTED - CAPTURED + RESTORED +
 * REINSTATED, held = HELD - RELEASED - CAPTURED, expired = EXPIRED - SET_OFF - REINSTATED + OFFSET_REVERSED.
 */
public enum Effect {
    /** spent, taken back, moved, cancelled or forfeited */
    DRAWN(-1, 0, 0),
    /** ran out */
    EXPIRED(-1, 0, +1),
    /** paid a debt */
    NETTED(-1, 0, 0),
    /** given back after a return */
    RESTORED(+1, 0, 0),
    /** set aside for a hold */
    HELD(0, +1, 0),
    /** let go from a hold */
    RELEASED(0, -1, 0),
    /** spent out of a hold: DRAWN and RELEASED in one */
    CAPTURED(-1, -1, 0),
    /** became spendable */
    ACTIVATED(0, 0, 0),
    /** had run out; a return counts it as taken back */
    SET_OFF(0, 0, -1),
    /** had been booked as expired and is there again, because a fact recorded late kept or used it */
    REINSTATED(+1, 0, -1),
    /** a return counts it as expired no longer, because a fact recorded late reinstated it */
    OFFSET_REVERSED(0, 0, +1);

    private final int remaining;
    private final int held;
    private final int expired;

    Effect(int remaining, int held, int expired) {
        this.remaining = remaining;
        this.held = held;
        this.expired = expired;
    }

    /** The lot after so many of its points were touched. */
    Lot on(Lot lot, long points) {
        return lot.change(remaining * points, held * points, expired * points);
    }
}
