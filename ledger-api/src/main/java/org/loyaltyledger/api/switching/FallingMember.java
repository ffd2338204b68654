package org.loyaltyledger.api.switching;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.loyaltyledger.api.value.Money;

/**
 * One member.
 *
 * @param member id of the member
 * @param cost switching cost of the member on that day
 * @param falls amount by which it falls within the days asked for
 * @param firstOn when the first of it falls away
 */
public record FallingMember(
        @NotNull UUID member, @NotNull Money cost, @NotNull Money falls, LocalDate firstOn) {}
