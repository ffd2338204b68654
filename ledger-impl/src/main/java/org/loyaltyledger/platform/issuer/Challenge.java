package org.loyaltyledger.platform.issuer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636), method S256 only. */
final class Challenge {

    private static final String FORM = "[A-Za-z0-9_-]{43}";
    private static final String VERIFIER = "[A-Za-z0-9._~-]{43,128}";

    private Challenge() {}

    static boolean isOne(String text) {
        return text.matches(FORM);
    }

    /** Whether the verifier is what the challenge was made from. */
    static boolean answers(String challenge, String verifier) {
        return verifier.matches(VERIFIER)
                && MessageDigest.isEqual(
                        of(verifier).getBytes(StandardCharsets.US_ASCII),
                        challenge.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
