package org.loyaltyledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationKeysTest {

    @TempDir
    private Path directory;

    private final RSAKey first = key("first");
    private final RSAKey second = key("second");

    @Test
    void theEmbeddedIssuersKeysAreThoseOfItsPrivateFileWhateverElseIsSaid() throws Exception {
        String secret = file("private.jwk", new JWKSet(List.of(second, first)).toString(false));
        String stale = Path.of(file("public.json", new JWKSet(key("stale")).toString(true)))
                .toUri()
                .toString();

        List<JWK> found = keys(Optional.of(secret), Optional.empty(), Optional.of(stale));

        assertThat(found).extracting(JWK::getKeyID).containsExactly("second", "first");
        assertThat(found).noneMatch(JWK::isPrivate);
    }

    @Test
    void anotherIssuersKeysComeFromAFileOrFromTheSetting() throws Exception {
        String file = Path.of(file("public.json", new JWKSet(first).toString(true)))
                .toUri()
                .toString();

        assertThat(keys(Optional.empty(), Optional.empty(), Optional.of(file))).containsExactly(first.toPublicJWK());
        assertThat(keys(Optional.empty(), Optional.of(first.toPublicJWK().toJSONString()), Optional.empty()))
                .containsExactly(first.toPublicJWK());
        assertThat(keys(Optional.empty(), Optional.of(new JWKSet(second).toString(true)), Optional.empty()))
                .containsExactly(second.toPublicJWK());
    }

    @Test
    void withoutAPublicKeyNothingStarts() {
        String shared = new JWKSet(new OctetSequenceKey.Builder(new byte[32]).build()).toString(false);

        assertThatThrownBy(() -> keys(Optional.empty(), Optional.empty(), Optional.empty()))
                .hasMessageContaining("Whose tokens count");
        assertThatThrownBy(() -> keys(Optional.empty(), Optional.of(shared), Optional.empty()))
                .hasMessageContaining("no asymmetric key");
        assertThatThrownBy(() -> keys(Optional.of("/no/such/file"), Optional.empty(), Optional.empty()))
                .hasMessageContaining("cannot be read");
    }

    private static List<JWK> keys(Optional<String> embedded, Optional<String> inline, Optional<String> location)
            throws Exception {
        return VerificationKeys.of(embedded, inline, location)
                .get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
