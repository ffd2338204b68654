package org.loyaltyledger.it.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The key that good tokens are signed with, and the files in which the service finds it.
 *
 * @param signing the private key
 * @param publicFile a JWK set, for whoever checks tokens
 * @param privateFile a JWK set, for the embedded issuer
 */
public record TokenKeys(RSAKey signing, Path publicFile, Path privateFile) {

    /** Who issues the tests' tokens. */
    public static final String ISSUER = "https://tests.loyaltyledger.org";

    /** A new key, written to files in this directory. */
    public static TokenKeys written(Path directory) throws IOException {
        RSAKey key = fresh("tests");
        Path home = Files.createDirectories(directory).toAbsolutePath();
        JWKSet keys = new JWKSet(key);
        return new TokenKeys(
                key,
                Files.writeString(home.resolve("public-keys.json"), keys.toString(true)),
                Files.writeString(home.resolve("private-keys.json"), keys.toString(false)));
    }

    /** A key the service has never heard of. */
    public static RSAKey fresh(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
