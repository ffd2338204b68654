package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;

/**
 * What a program sends to ask for a token, as a form (RFC 6749). Named as the standard has it.
 *
 * @param grant_type {@code client_credentials} for a registered program; {@code authorization_code} and
 *     {@code refresh_token} for the member's page, where the demo sign-in is on
 * @param client_id id of the program; absent: HTTP Basic names it
 * @param client_secret secret of the program; absent: HTTP Basic has it, or the program is public
 * @param code with {@code authorization_code}: the code
 * @param redirect_uri with {@code authorization_code}: where the code was sent
 * @param code_verifier with {@code authorization_code}: the verifier of PKCE (RFC 7636)
 * @param refresh_token with {@code refresh_token}: the token
 */
public record TokenForm(
        @NotNull String grant_type,
        String client_id,
        String client_secret,
        String code,
        String redirect_uri,
        String code_verifier,
        String refresh_token) {}
