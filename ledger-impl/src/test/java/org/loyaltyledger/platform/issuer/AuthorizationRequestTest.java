package org.loyaltyledger.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorizationRequestTest {

    private static final String HOME = "http://localhost:8080/";

    private final MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();

    @BeforeEach
    void complete() {
        parameters.putSingle("response_type", "code");
        parameters.putSingle("client_id", "member-page");
        parameters.putSingle("redirect_uri", HOME);
        parameters.putSingle("state", "s");
        parameters.putSingle("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        parameters.putSingle("code_challenge_method", "S256");
    }

    @Test
    void aCompleteOneIsTrusted() {
        assertThat(request().distrust(HOME)).isEmpty();
        assertThat(request().error()).isEmpty();
        assertThat(request().state()).contains("s");
    }

    @Test
    void anyOtherAddressIsSentNothing() {
        for (String elsewhere : new String[] {
            "http://localhost:8080",
            "http://localhost:8080/x",
            "http://localhost:8080/?a=b",
            "https://evil.example/",
            ""
        }) {
            parameters.putSingle("redirect_uri", elsewhere);
            assertThat(request().distrust(HOME)).as(elsewhere).isPresent();
        }
        parameters.remove("redirect_uri");
        assertThat(request().distrust(HOME)).isPresent();
    }

    @Test
    void anotherClientOrAParameterTwiceIsDistrusted() {
        parameters.add("state", "again");
        assertThat(request().distrust(HOME)).isPresent();
        parameters.putSingle("state", "s");
        parameters.putSingle("client_id", "somebody");
        assertThat(request().distrust(HOME)).isPresent();
    }

    @Test
    void aPlainChallengeOrNoneIsAnError() {
        parameters.putSingle("code_challenge_method", "plain");
        assertThat(request().error()).contains("invalid_request");
        parameters.putSingle("code_challenge_method", "S256");
        parameters.remove("code_challenge");
        assertThat(request().error()).contains("invalid_request");
    }

    @Test
    void onlyCodesAreGiven() {
        parameters.putSingle("response_type", "token");
        assertThat(request().error()).contains("unsupported_response_type");
    }

    @Test
    void theFirstLocaleCounts() {
        assertThat(request().inChinese()).isFalse();
        parameters.putSingle("ui_locales", "zh-CN en");
        assertThat(request().inChinese()).isTrue();
        parameters.putSingle("ui_locales", "en zh");
        assertThat(request().inChinese()).isFalse();
    }

    private AuthorizationRequest request() {
        return AuthorizationRequest.of(parameters);
    }
}
