package org.loyaltyledger.platform.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClientSignInTest {

    private final MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void readsBasicWithEscapes() {
        assertThat(ClientSignIn.of(basic("till%201:a%3Ab"), form)).contains(new ClientSignIn("till 1", "a:b"));
    }

    @Test
    void readsTheForm() {
        form.putSingle("client_id", "till-1");
        form.putSingle("client_secret", "s");
        assertThat(ClientSignIn.of(null, form)).contains(new ClientSignIn("till-1", "s"));
    }

    @Test
    void takesNothingElse() {
        assertThat(ClientSignIn.of(null, form)).isEmpty();
        assertThat(ClientSignIn.of("Basic ***", form)).isEmpty();
        assertThat(ClientSignIn.of(basic("nocolon"), form)).isEmpty();
        assertThat(ClientSignIn.of(basic("a:%zz"), form)).isEmpty();
        assertThat(ClientSignIn.of("Bearer abc", form)).isEmpty();
    }

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
