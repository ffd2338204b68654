package org.loyaltyledger.till.sale.award;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.earning.EarningRule;
import org.loyaltyledger.vault.terms.earning.Limit;

/** The counters by which limits on awards are measured. */
public final class Counting {

    private Counting() {}

    /** Names of all counters a sale of this member may ask for; true: all members share it. */
    public static Map<String, Boolean> names(Terms terms, String member, Instant occurredAt) {
        return Limiting.counters(terms, member, occurredAt);
    }

    /** All limits that awards of a rule are measured by. */
    public static List<Limit> limits(EarningRule rule, Terms terms) {
        return Limiting.of(rule, terms);
    }

    /** What the counters of a rule change by if it gives so many points more, or fewer. */
    public static List<Count> of(String rule, long points, Terms terms, String member, Instant occurredAt) {
        return terms.earning()
                .rule(rule)
                .map(found -> Limiting.counts(found, terms, member, occurredAt, points))
                .orElse(List.of());
    }
}
