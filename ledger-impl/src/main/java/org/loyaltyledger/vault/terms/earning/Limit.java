package org.loyaltyledger.vault.terms.earning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/**
 * Most points in a stretch of time.
 *
 * @param per the stretch; empty: each sale by itself
 * @param points at least 0
 */
public record Limit(Scope scope, Optional<Bucket> per, long points, Exceed exceed) {

    /** Whose points are counted together. */
    public enum Scope {
        /** All that this rule gives to all members. */
        RULE,
        /** What this rule gives to one member; for a limit over all rules, what one member earns at all. */
        MEMBER,
        /** All that the rules of the same campaign give to all members: its budget. */
        CAMPAIGN
    }

    /** What happens to an award that does not fit. */
    public enum Exceed {
        /** As much as fits is given. */
        CAP,
        /** Nothing is given. */
        REJECT
    }

    /**
     * Names the counter of this limit at an instant; empty if each sale stands by itself. The same key on every node
     * and in every version of the terms that keeps the rule's id.
     *
     * @param subject the rule's id, the campaign's name, or {@code *} for all rules together
     * @param member the member's id, used where the scope is {@link Scope#MEMBER}
     */
    public Optional<String> counter(String subject, String member, Instant occurredAt, ZoneId zone) {
        return per.map(bucket -> {
            String stretch = scope + "/" + subject + "/" + bucket + "/" + bucket.of(occurredAt, zone);
            return scope == Scope.MEMBER ? stretch + "/" + member : stretch;
        });
    }
}
