package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;

/**
 * Why no token was issued (RFC 6749, section 5.2). Named as the standard has it.
 *
 * @param error code of the error, such as {@code invalid_client}
 * @param error_description the same for people; absent: none
 */
public record TokenRefusal(@NotNull String error, String error_description) {}
