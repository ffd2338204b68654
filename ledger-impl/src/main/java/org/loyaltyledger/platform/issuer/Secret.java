package org.loyaltyledger.platform.issuer;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A client's secret as it is kept: PBKDF2 with HMAC-SHA-256, salted. The many rounds that passwords need would only
 * help an attacker to keep the service busy: these secrets are 256 random bits and cannot be guessed.
 */
record Secret(byte[] salt, byte[] hash) {

    private static final int ROUNDS = 10_000;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret in plain text: 256 random bits. */
    static String plain() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    }

    static Secret of(String plain) {
        byte[] salt = random(16);
        return new Secret(salt, hash(plain, salt));
    }

    /** Takes the same time whether it matches or not. */
    boolean matches(String plain) {
        return MessageDigest.isEqual(hash, hash(plain, salt));
    }

    private static byte[] hash(String plain, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(plain.toCharArray(), salt, ROUNDS, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", missing);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
