package org.loyaltyledger.platform.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of tokens a moment ago. Keeps only so many, forgetting those longest unused, and each only for so long:
 * the signature is then looked at again, by whatever keys hold then. Tokens are told apart by their SHA-256, so that how
 * long a look-up takes says nothing about any of them.
 *
 * @param <T> what is remembered of a token
 */
final class TokenMemory<T> {

    private final Duration trust;
    private final Map<ByteBuffer, Finding<T>> findings;

    /**
     * @param most how many tokens are remembered
     * @param trust how long a token counts as looked at
     */
    TokenMemory(int most, Duration trust) {
        this.trust = trust;
        this.findings = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Finding<T>> longestUnused) {
                return size() > most;
            }
        };
    }

    /** What was remembered of exactly this token, if that is still to be trusted. */
    Optional<T> recall(String token, Instant now) {
        ByteBuffer key = digest(token);
        synchronized (findings) {
            Finding<T> finding = findings.get(key);
            if (finding == null) {
                return Optional.empty();
            }
            if (!finding.holds(now)) {
                findings.remove(key);
                return Optional.empty();
            }
            return Optional.of(finding.what());
        }
    }

    /** @param end when the token itself ends */
    void keep(String token, T what, Instant now, Instant end) {
        Instant looked = now.plus(trust);
        Finding<T> finding = new Finding<>(what, now, looked.isBefore(end) ? looked : end);
        ByteBuffer key = digest(token);
        synchronized (findings) {
            findings.put(key, finding);
        }
    }

    int size() {
        synchronized (findings) {
            return findings.size();
        }
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    /** @param until the first moment at which it does not count any more */
    private record Finding<T>(T what, Instant since, Instant until) {

        /** A clock that was set back must not lengthen trust. */
        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }
}
