package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.Size;

/**
 * Withdraws, cancels or gives notice.
 *
 * @param reason for the record; nobody needs one
 */
public record ContractStep(@Size(min = 1, max = 256) String reason) {}
