package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;

/**
 * What a program signs in with. The secret is shown this once; only its hash is kept.
 *
 * @param id the {@code client_id} of the program
 * @param secret the {@code client_secret} of the program; it cannot be read again
 */
public record ClientCredentials(@NotNull String id, @NotNull String secret) {}
