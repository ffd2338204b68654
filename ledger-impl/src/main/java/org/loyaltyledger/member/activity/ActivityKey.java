package org.loyaltyledger.member.activity;

import java.time.LocalDate;
import java.util.UUID;

/** A member's local day. */
public record ActivityKey(UUID member, LocalDate day) {

    static ActivityKey of(Occasion occasion) {
        return new ActivityKey(occasion.member(), occasion.day());
    }
}
