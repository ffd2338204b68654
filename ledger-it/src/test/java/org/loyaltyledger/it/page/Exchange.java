package org.loyaltyledger.it.page;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;

/** What a browser says in a sign-in, each word of which can be another one. Immutable. */
final class Exchange {

    /** RFC 7636, appendix B. */
    private static final Map<String, String> PROOF = Map.of(
            "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "code_challenge_method", "S256",
            "response_type", "code",
            "client_id", "member-page",
            "grant_type", "authorization_code",
            "state", "a state & more");

    private final Service service;
    private final Map<String, String> words;

    Exchange(Service service) {
        this(service, merged(PROOF, Map.of("redirect_uri", service.base() + "/")));
    }

    private Exchange(Service service, Map<String, String> words) {
        this.service = service;
        this.words = words;
    }

    String home() {
        return service.base() + "/";
    }

    Exchange with(Map<String, String> others) {
        return new Exchange(service, merged(words, others));
    }

    Reply ask() {
        return service.stranger().get("/oauth/authorize?" + form(words));
    }

    Reply answer(String card) {
        return post("/oauth/authorize", merged(words, Map.of("card", card)));
    }

    /** Signs in and takes the code out of where the browser is sent. */
    String code(String card) {
        String location = answer(card).expect(303).header("location").orElseThrow();
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        if (!location.startsWith(home()) || !code.find()) {
            throw new AssertionError(location);
        }
        return code.group(1);
    }

    Reply token(String code) {
        return post("/oauth/token", merged(words, Map.of("code", code)));
    }

    /** Uses the refresh token of this answer. */
    Reply refreshed(Reply given) {
        return post(
                "/oauth/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "member-page",
                        "refresh_token", given.text("/refresh_token")));
    }

    private Reply post(String path, Map<String, String> form) {
        Caller stranger = service.stranger();
        return stranger.send(stranger.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    private static String form(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> merged(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }
}
