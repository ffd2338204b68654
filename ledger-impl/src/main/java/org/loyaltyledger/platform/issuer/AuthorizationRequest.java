package org.loyaltyledger.platform.issuer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser brings to the authorization endpoint (RFC 6749, section 4.1.1, and RFC 7636).
 *
 * @param values each parameter once; what is unknown is left out, as the RFC has it
 * @param repeated whether one of them came twice
 */
record AuthorizationRequest(Map<String, String> values, boolean repeated) {

    /** The one client there is: the member's page, which can keep no secret. */
    static final String CLIENT = "member-page";

    static final List<String> NAMES = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "code_challenge",
            "code_challenge_method",
            "ui_locales");

    /** 256 bits in base64url (RFC 7636). */
    private static final String CHALLENGE = "[A-Za-z0-9_-]{43}";

    private static final int LONGEST = 2_000;

    AuthorizationRequest {
        values = Map.copyOf(values);
    }

    static AuthorizationRequest of(MultivaluedMap<String, String> parameters) {
        return new AuthorizationRequest(
                NAMES.stream()
                        .filter(name -> parameters.getFirst(name) != null)
                        .collect(Collectors.toMap(name -> name, parameters::getFirst)),
                NAMES.stream()
                        .anyMatch(name -> parameters.containsKey(name)
                                && parameters.get(name).size() > 1));
    }

    /**
     * Why nobody may be sent back at all: the address could be anybody's.
     *
     * @param home the one address that counts, compared letter by letter
     */
    Optional<String> distrust(String home) {
        if (repeated || values.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            return Optional.of("A parameter came twice or is too long");
        }
        if (!CLIENT.equals(values.get("client_id"))) {
            return Optional.of("There is no such client");
        }
        return home.equals(values.get("redirect_uri"))
                ? Optional.empty()
                : Optional.of("redirect_uri is not the member's page");
    }

    /** The error code that the client is told; empty: the request is complete. */
    Optional<String> error() {
        if (!"code".equals(values.get("response_type"))) {
            return Optional.of("unsupported_response_type");
        }
        boolean bound = "S256".equals(values.get("code_challenge_method"))
                && values.getOrDefault("code_challenge", "").matches(CHALLENGE);
        return bound ? Optional.empty() : Optional.of("invalid_request");
    }

    Grant grant(String programme, String member) {
        return new Grant(values.get("redirect_uri"), values.get("code_challenge"), programme, member);
    }

    Optional<String> state() {
        return Optional.ofNullable(values.get("state"));
    }

    boolean inChinese() {
        return Stream.of(values.getOrDefault("ui_locales", "").split(" "))
                .findFirst()
                .filter(locale -> locale.equals("zh") || locale.startsWith("zh-"))
                .isPresent();
    }
}
