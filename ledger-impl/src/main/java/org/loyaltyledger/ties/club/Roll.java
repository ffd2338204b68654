package org.loyaltyledger.ties.club;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All memberships that a member has, or had. Immutable.
 *
 * @param entries in the order of joining
 */
record Roll(List<Entry> entries) {

    static final Roll EMPTY = new Roll(List.of());

    Roll {
        entries = List.copyOf(entries);
    }

    Optional<Entry> find(UUID membership) {
        return entries.stream()
                .filter(entry -> entry.membership().id().equals(membership))
                .findFirst();
    }

    /** Those that were not over when something was last booked for them. */
    List<Entry> living() {
        return entries.stream().filter(entry -> entry.membership().lives()).toList();
    }

    List<Entry> of(String club) {
        return entries.stream()
                .filter(entry -> entry.membership().club().equals(club))
                .toList();
    }

    Roll with(Entry changed) {
        List<Entry> after = new ArrayList<>(entries);
        after.removeIf(
                entry -> entry.membership().id().equals(changed.membership().id()));
        int place = (int) entries.stream()
                .takeWhile(entry ->
                        !entry.membership().id().equals(changed.membership().id()))
                .count();
        after.add(place, changed);
        return new Roll(after);
    }
}
