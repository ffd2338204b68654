package org.loyaltyledger.platform.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.loyaltyledger.platform.access.RevokedTokens;

/**
 * Members who have signed in at the demo: each sign-in has a code, good for a minute and for one use, and then one refresh
 * token after the other, each good for one use. Whoever shows a code or a refresh token again that was used has stolen it
 * or was robbed; nobody can tell which, so the sign-in ends with all its tokens (RFC 6749, section 4.1.2; RFC 9700,
 * section 4.14). Sign-ins are kept in memory, because the demo exists on a single node only; one that is lost in a restart
 * costs one more click.
 */
@ApplicationScoped
public class SignIns {

    static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final int MOST = 10_000;
    private static final int MOST_REFRESHES = 1_000;

    private final Cache<String, SignIn> signIns =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFETIME).build();

    private BiConsumer<List<String>, Instant> revoke;

    SignIns() {
        // for the container's proxy
    }

    @Inject
    SignIns(RevokedTokens revoked) {
        this(revoked::revoke);
    }

    SignIns(BiConsumer<List<String>, Instant> revoke) {
        this.revoke = revoke;
    }

    /**
     * What a code or a refresh token was good for.
     *
     * @param id of the sign-in: its tokens end with it
     * @param refreshToken the next one
     */
    record Taken(String id, Grant grant, String refreshToken) {}

    /** A new code of 256 random bits, with the sign-in's id in front. */
    String give(Grant grant, Instant now) {
        String id = UUID.randomUUID().toString();
        String code = secretOf(id);
        signIns.put(id, new SignIn(id, grant, code, now));
        return code;
    }

    /**
     * Whoever takes a code, rightly or not, has used it up.
     *
     * @param rightful whether the code is this caller's
     */
    Optional<Taken> take(String code, Predicate<Grant> rightful, Instant now) {
        return find(code).flatMap(signIn -> {
            synchronized (signIn) {
                if (!signIn.isCode(code)) {
                    return Optional.empty();
                }
                if (signIn.codeUsed) {
                    end(signIn, now);
                    return Optional.empty();
                }
                signIn.codeUsed = true;
                boolean good = now.isBefore(signIn.since.plus(CODE_LIFETIME)) && rightful.test(signIn.grant);
                return good ? Optional.of(signIn.next()) : Optional.empty();
            }
        });
    }

    /**
     * Uses up a refresh token.
     *
     * @param allowed whether the member may still be signed in
     */
    Optional<Taken> refresh(String refreshToken, Predicate<Grant> allowed, Instant now) {
        return find(refreshToken).flatMap(signIn -> {
            synchronized (signIn) {
                if (signIn.ended) {
                    return Optional.empty();
                }
                if (signIn.used.contains(refreshToken)) {
                    end(signIn, now);
                    return Optional.empty();
                }
                boolean good = signIn.isCurrent(refreshToken)
                        && signIn.used.size() < MOST_REFRESHES
                        && now.isBefore(signIn.since.plus(LIFETIME));
                return good && allowed.test(signIn.grant) ? Optional.of(signIn.next()) : Optional.empty();
            }
        });
    }

    private void end(SignIn signIn, Instant now) {
        if (!signIn.ended) {
            signIn.ended = true;
            revoke.accept(List.of(signIn.id), now);
        }
    }

    private Optional<SignIn> find(String secret) {
        int dot = secret.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(signIns.getIfPresent(secret.substring(0, dot)));
    }

    private static String secretOf(String id) {
        return id + "." + Secret.plain();
    }

    /** Guarded by itself. */
    private static final class SignIn {
        private final String id;
        private final Grant grant;
        private final String code;
        private final Instant since;
        private final Set<String> used = new HashSet<>();
        private String current = "";
        private boolean codeUsed;
        private boolean ended;

        SignIn(String id, Grant grant, String code, Instant since) {
            this.id = id;
            this.grant = grant;
            this.code = code;
            this.since = since;
        }

        boolean isCode(String text) {
            return equal(code, text);
        }

        boolean isCurrent(String text) {
            return !current.isEmpty() && equal(current, text);
        }

        Taken next() {
            if (!current.isEmpty()) {
                used.add(current);
            }
            current = secretOf(id);
            return new Taken(id, grant, current);
        }

        private static boolean equal(String a, String b) {
            return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        }
    }
}
