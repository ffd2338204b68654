package org.loyaltyledger.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInSettingsTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void theDemoSignsInHere() {
        SignInSettings settings = settings(NONE, NONE, Optional.of("corner"));

        assertThat(settings.signIn())
                .isEqualTo(new SignIn(null, "/oauth/authorize", "/oauth/token", "member-page", null, true));
        assertThat(settings.connect()).isEqualTo("'self'");
    }

    @Test
    void aProviderOfOnesOwnComesFirst() {
        SignInSettings settings = settings(
                Optional.of("https://login.example/realms/shop"),
                Optional.of("https://tokens.example:8443/token"),
                Optional.of("corner"));

        assertThat(settings.signIn().demo()).isFalse();
        assertThat(settings.signIn().issuer()).isEqualTo("https://login.example/realms/shop");
        assertThat(settings.connect()).isEqualTo("'self' https://login.example https://tokens.example:8443");
    }

    @Test
    void withoutEitherNobodyCanSignIn() {
        SignIn nowhere = settings(NONE, NONE, NONE).signIn();

        assertThat(nowhere.issuer()).isNull();
        assertThat(nowhere.authorizationEndpoint()).isNull();
    }

    private static SignInSettings settings(Optional<String> issuer, Optional<String> token, Optional<String> demo) {
        return new SignInSettings(issuer, NONE, token, "page", "openid", demo);
    }
}
