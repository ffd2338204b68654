package org.loyaltyledger.ties.club.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that became of a membership.
 *
 * @param on the day it happened
 * @param plan that it was on afterwards
 * @param renewal the day on which a stretch came to its end, if this says what became of the next one: it fell due, was
 *     paid, was not, or was not wanted
 * @param text a reason, a reference or a name; may be empty
 */
public record Event(Kind kind, LocalDate on, String plan, Optional<LocalDate> renewal, String text) {

    /** What it was. */
    public enum Kind {
        JOINED,
        FELL_DUE,
        PAID,
        /** A stretch that follows another one was paid, or is free. */
        RENEWED,
        FAILED,
        PAUSED,
        RESUMED,
        PLAN_CHANGE_PLANNED,
        PLAN_CHANGED,
        CANCELLATION_PLANNED,
        CANCELLATION_WITHDRAWN,
        CANCELLED,
        LAPSED,
        REFUND_DUE,
        REFUNDED,
        PERSON_JOINED,
        PERSON_LEFT
    }
}
