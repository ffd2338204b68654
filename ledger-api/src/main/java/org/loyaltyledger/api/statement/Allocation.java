package org.loyaltyledger.api.statement;

import java.util.UUID;

/**
 * What a transaction did to a lot.
 *
 * @param lot the lot's id
 * @param effect DRAWN, EXPIRED, NETTED (against a debt), RESTORED, HELD, RELEASED, CAPTURED, ACTIVATED or SET_OFF
 * @param points how many, above zero
 */
public record Allocation(UUID lot, String effect, Long points) {}
