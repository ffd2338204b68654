package org.loyaltyledger.api.club;

import java.time.LocalDate;

/**
 * Interrupts a membership.
 *
 * @param until the local day on which it goes on; absent: as late as the plan allows
 */
public record Pause(LocalDate until) {}
