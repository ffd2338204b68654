package org.loyaltyledger.platform.issuer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A client's secret as it is kept: a salted SHA-256. The many rounds that passwords need would only help an attacker to
 * keep the service busy: these secrets are 256 random bits, made here, and cannot be guessed however fast one tries.
 *
 * @param scheme how the hash was made
 */
record Secret(byte[] salt, byte[] hash, Scheme scheme) {

    /** By these names they are kept in the database. */
    enum Scheme {
        /** PBKDF2 with HMAC-SHA-256 and 10,000 rounds, until version 1.0: some milliseconds of a processor for each try. */
        PBKDF2,
        SHA256
    }

    private static final int ROUNDS = 10_000;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret in plain text: 256 random bits. */
    static String plain() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    }

    static Secret of(String plain) {
        byte[] salt = random(16);
        return new Secret(salt, hash(plain, salt, Scheme.SHA256), Scheme.SHA256);
    }

    /** As it was kept until version 1.0. */
    static Secret former(String plain) {
        byte[] salt = random(16);
        return new Secret(salt, hash(plain, salt, Scheme.PBKDF2), Scheme.PBKDF2);
    }

    boolean isFormer() {
        return scheme != Scheme.SHA256;
    }

    /** Takes the same time whether it matches or not. */
    boolean matches(String plain) {
        return MessageDigest.isEqual(hash, hash(plain, salt, scheme));
    }

    private static byte[] hash(String plain, byte[] salt, Scheme scheme) {
        try {
            if (scheme == Scheme.SHA256) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(salt);
                return digest.digest(plain.getBytes(StandardCharsets.UTF_8));
            }
            PBEKeySpec spec = new PBEKeySpec(plain.toCharArray(), salt, ROUNDS, HASH_BITS);
            try {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded();
            } finally {
                spec.clearPassword();
            }
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks an algorithm that every Java has", missing);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
