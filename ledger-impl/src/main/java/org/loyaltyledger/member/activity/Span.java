package org.loyaltyledger.member.activity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Some days of a member.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record Span(UUID member, LocalDate from, LocalDate until) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
