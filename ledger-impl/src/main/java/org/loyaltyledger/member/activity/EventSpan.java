package org.loyaltyledger.member.activity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Some days of what partners report of a member by a name.
 *
 * @param event empty text: by whatever name
 * @param from inclusive
 * @param until exclusive
 */
public record EventSpan(UUID member, String event, LocalDate from, LocalDate until) {

    boolean holds(EventKey key) {
        return (event.isEmpty() || event.equals(key.event()))
                && !key.day().isBefore(from)
                && key.day().isBefore(until);
    }
}
