package org.loyaltyledger.member.activity;

import java.time.LocalDate;
import java.util.UUID;

/** A member's local day and what partners report of it by this name. */
public record EventKey(UUID member, String event, LocalDate day) {

    static EventKey of(Occasion occasion, String event) {
        return new EventKey(occasion.member(), event, occasion.day());
    }
}
