package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * What a transaction did to a lot.
 *
 * @param lot id of the lot
 * @param effect DRAWN, EXPIRED, NETTED (against a debt), RESTORED, HELD, RELEASED, CAPTURED, ACTIVATED or SET_OFF
 * @param points how many, above zero
 */
public record Allocation(
        @NotNull UUID lot, @NotNull String effect, @NotNull Long points) {}
