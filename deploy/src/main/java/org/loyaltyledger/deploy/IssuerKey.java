package org.loyaltyledger.deploy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The key pair that the embedded issuer signs with. It is made once and kept in the data directory. The service derives
 * the public half by itself, whenever it starts.
 */
record IssuerKey(RSAKey pair, Path privateFile) {
    private static final int BITS = 2048;

    /** Reads the key, or makes it. The file is a JWK set for its owner only. */
    static IssuerKey in(Path data) throws IOException {
        var privateFile = data.resolve("issuer-key.jwk");
        if (!Files.exists(privateFile)) {
            PrivateFile.write(privateFile, new JWKSet(generated()).toString(false));
        }
        Files.deleteIfExists(data.resolve("issuer-keys.json")); // earlier starts kept the public half here
        return new IssuerKey(read(privateFile), privateFile);
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            return JWKSet.load(file.toFile()).getKeys().get(0).toRSAKey();
        } catch (ParseException e) {
            throw new IOException("Not a key set: " + file, e);
        }
    }

    private static RSAKey generated() throws IOException {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IOException("No RSA key could be made", e);
        }
    }
}
