package org.loyaltyledger.api.club;

import jakarta.validation.constraints.Size;

/**
 * Tells that an attempt to charge did not succeed; the amount stays due.
 *
 * @param reason why the attempt did not succeed; absent: not known
 */
public record Failure(@Size(max = 128) String reason) {}
