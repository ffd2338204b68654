package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * Members whose cost is about to fall, the steepest fall first.
 *
 * @param items the members of this page
 * @param next link to the next page; absent on the last one
 * @param date of the last day run; absent: no day was run yet
 */
public record FallingMembers(@NotNull List<FallingMember> items, String next, LocalDate date) {}
