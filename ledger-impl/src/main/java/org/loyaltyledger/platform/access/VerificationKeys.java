package org.loyaltyledger.platform.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;

/**
 * The public keys that tokens are checked with. Of the embedded issuer they are derived from its private ones when the
 * service starts: a file derived once would be trusted still when the key is another. Of another issuer they come from
 * its address, again every few minutes.
 */
final class VerificationKeys {

    /** With the minute for which a token is remembered: a withdrawn key counts for five minutes at most. */
    private static final Duration KEPT = Duration.ofMinutes(4);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Tokens that name unknown keys make the issuer be asked no more often than this. */
    private static final Duration BETWEEN = Duration.ofSeconds(15);

    /** How long known keys count while the issuer does not answer. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private static final int MOST_BYTES = 256 * 1024;

    private VerificationKeys() {}

    /**
     * @param embedded file with the private keys of the embedded issuer; given, nothing else counts
     * @param inline a JWK set or a single JWK
     * @param location where another issuer publishes a JWK set: http, https, file, or a resource of the class path
     * @throws IllegalStateException nothing is given, or it is no key
     */
    static JWKSource<SecurityContext> of(
            Optional<String> embedded, Optional<String> inline, Optional<String> location) {
        try {
            if (embedded.isPresent()) {
                return fixed(JWKSet.load(Path.of(embedded.get()).toFile()));
            }
            if (inline.isPresent()) {
                return fixed(parsed(inline.get()));
            }
            URI where = URI.create(location.orElseThrow(() -> new IllegalStateException(
                    "Whose tokens count? Set mp.jwt.verify.publickey.location, or ledger.issuer.key")));
            return "http".equals(where.getScheme()) || "https".equals(where.getScheme())
                    ? remote(where.toURL())
                    : fixed(parsed(text(where)));
        } catch (IOException | ParseException | KeySourceException unreadable) {
            throw new IllegalStateException(
                    "The keys of the tokens' issuer cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Public halves only: whoever holds these can check and not sign. */
    private static JWKSource<SecurityContext> fixed(JWKSet keys) throws KeySourceException {
        JWKSet open = keys.toPublicJWKSet();
        if (open.isEmpty()) {
            throw new KeySourceException("there is no asymmetric key in the set");
        }
        return new ImmutableJWKSet<>(open);
    }

    private static JWKSet parsed(String text) throws ParseException {
        return text.contains("\"keys\"") ? JWKSet.parse(text) : new JWKSet(JWK.parse(text));
    }

    private static String text(URI where) throws IOException {
        URL url = where.isAbsolute()
                ? where.toURL()
                : Thread.currentThread().getContextClassLoader().getResource(where.getPath());
        if (url == null) {
            throw new IOException("there is no resource " + where);
        }
        try (InputStream in = url.openStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static JWKSource<SecurityContext> remote(URL url) {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        return JWKSourceBuilder.create(url, new DefaultResourceRetriever(patience, patience, MOST_BYTES))
                .cache(KEPT.toMillis(), PATIENCE.plusSeconds(5).toMillis())
                .rateLimited(BETWEEN.toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }
}
