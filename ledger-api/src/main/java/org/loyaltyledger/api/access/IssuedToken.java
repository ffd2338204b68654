package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;

/**
 * A token that was issued (RFC 6749, section 5.1). Named as the standard has it.
 *
 * @param access_token the token, to be sent as {@code Authorization: Bearer}
 * @param token_type {@code Bearer}
 * @param expires_in seconds until it is no longer accepted
 * @param refresh_token gives the next token; absent for {@code client_credentials}
 */
public record IssuedToken(
        @NotNull String access_token,
        @NotNull String token_type,
        @NotNull Long expires_in,
        String refresh_token) {}
