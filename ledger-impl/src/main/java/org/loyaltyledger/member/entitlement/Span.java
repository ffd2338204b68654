package org.loyaltyledger.member.entitlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param from inclusive
 * @param until exclusive; {@link org.loyaltyledger.vault.ledger.Lot#NEVER}: open
 */
public record Span(Instant from, Instant until) {

    static Span of(Grant grant) {
        return new Span(grant.from(), grant.until());
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The same stretches in their order, those that touch made one, empty ones left out. */
    public static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream()
                .filter(one -> one.from.isBefore(one.until))
                .sorted(Comparator.comparing(Span::from))
                .toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && !span.from.isAfter(joined.get(last).until)) {
                joined.set(last, new Span(joined.get(last).from, later(joined.get(last).until, span.until)));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** What is in both; each of the two in order and without overlaps. */
    static List<Span> common(List<Span> ones, List<Span> others) {
        List<Span> common = new ArrayList<>();
        for (Span one : ones) {
            for (Span other : others) {
                common.add(new Span(later(one.from, other.from), earlier(one.until, other.until)));
            }
        }
        return joined(common);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
