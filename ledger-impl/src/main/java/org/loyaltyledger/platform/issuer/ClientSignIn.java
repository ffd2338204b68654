package org.loyaltyledger.platform.issuer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How a client names itself at the token endpoint (RFC 6749, section 2.3.1). */
record ClientSignIn(String id, String secret) {

    private static final String BASIC = "Basic ";

    static Optional<ClientSignIn> of(String authorization, MultivaluedMap<String, String> form) {
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(authorization.substring(BASIC.length()));
        }
        String id = form.getFirst("client_id");
        String secret = form.getFirst("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientSignIn(id, secret));
    }

    private static Optional<ClientSignIn> basic(String credentials) {
        try {
            String text = new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientSignIn(
                            unescaped(text.substring(0, colon)), unescaped(text.substring(colon + 1))));
        } catch (IllegalArgumentException undecodable) {
            return Optional.empty();
        }
    }

    private static String unescaped(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
