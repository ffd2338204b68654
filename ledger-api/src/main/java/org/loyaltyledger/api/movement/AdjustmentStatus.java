package org.loyaltyledger.api.movement;

/** Where an adjustment stands. */
public enum AdjustmentStatus {
    /** Above the terms' limit: waits for a second operator; nothing is booked yet. */
    PROPOSED,
    /** In the books. */
    BOOKED
}
