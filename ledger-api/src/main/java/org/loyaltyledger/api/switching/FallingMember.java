package org.loyaltyledger.api.switching;

import java.time.LocalDate;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * One member.
 *
 * @param cost on that day
 * @param falls by how much within the days asked for
 * @param firstOn when the first of it falls away
 */
public record FallingMember(UUID member, Money cost, Money falls, LocalDate firstOn) {}
