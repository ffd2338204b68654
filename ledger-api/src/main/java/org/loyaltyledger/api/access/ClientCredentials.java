package org.loyaltyledger.api.access;

/**
 * What a program signs in with. The secret is shown this once; only its hash is kept.
 *
 * @param id the {@code client_id}
 * @param secret the {@code client_secret}
 */
public record ClientCredentials(String id, String secret) {}
