package org.loyaltyledger.api.switching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * Members whose cost is about to fall, the steepest fall first.
 *
 * @param items the members of this page
 * @param next link to the next page; absent on the last one
 * @param date of the last day run; absent: no day was run yet
 */
public record FallingMembers(List<Falling> items, String next, LocalDate date) {

    /**
     * One member.
     *
     * @param cost on that day
     * @param falls by how much within the days asked for
     * @param first when the first of it falls away
     */
    public record Falling(UUID member, Money cost, Money falls, LocalDate first) {}
}
