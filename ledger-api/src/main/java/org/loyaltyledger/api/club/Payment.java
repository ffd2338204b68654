package org.loyaltyledger.api.club;

import jakarta.validation.constraints.Size;

/**
 * Tells that a charge was paid, or a refund paid out.
 *
 * @param reference what the shop calls the payment; optional
 */
public record Payment(@Size(max = 128) String reference) {}
