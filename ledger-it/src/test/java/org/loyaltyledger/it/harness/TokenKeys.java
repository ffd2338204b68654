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
 * The key that good tokens are signed with, and the file in which the service finds its public half.
 *
 * @param signing the private key
 * @param file a JWK set with the public key
 */
public record TokenKeys(RSAKey signing, Path file) {

    /** Who issues the tests' tokens. */
    public static final String ISSUER = "https://tests.loyaltyledger.org";

    /** A new key whose public half is in this file. */
    public static TokenKeys written(Path file) throws IOException {
        RSAKey key = fresh("tests");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, new JWKSet(key).toString());
        return new TokenKeys(key, file.toAbsolutePath());
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
