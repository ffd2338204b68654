package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * The public keys of an issuer, as a JWK set (RFC 7517).
 *
 * @param keys the keys, each a JWK; a token names its key by {@code kid}
 */
public record IssuerKeys(@NotNull List<Map<String, Object>> keys) {}
