package org.loyaltyledger.till.sale.award;

import java.util.List;
import java.util.Optional;
import org.loyaltyledger.till.reason.Reason;

/**
 * All that a sale earns.
 *
 * @param awards of the rules that gave, or would have but for a limit; base rules first
 * @param passedOver why other rules gave nothing
 * @param counts what the limits' counters grow by
 */
public record Awards(List<RuleAward> awards, List<Reason> passedOver, List<Count> counts) {

    public static final Awards NONE = new Awards(List.of(), List.of(), List.of());

    public Awards {
        awards = List.copyOf(awards);
        passedOver = List.copyOf(passedOver);
        counts = List.copyOf(counts);
    }

    /** Points given in all. */
    public long total() {
        return awards.stream().mapToLong(RuleAward::given).reduce(0, Math::addExact);
    }

    public Optional<RuleAward> of(String rule) {
        return awards.stream().filter(award -> award.rule().equals(rule)).findFirst();
    }
}
