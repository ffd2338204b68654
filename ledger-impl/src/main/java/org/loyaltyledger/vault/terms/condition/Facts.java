package org.loyaltyledger.vault.terms.condition;

import java.util.Optional;

/**
 * What a condition may know: the sale, who buys, where and when; and, where lines are chosen, the line in question.
 */
public record Facts(SaleFacts sale, Optional<LineFacts> line, MemberFacts member, StoreFacts store, TimeFacts time) {

    /** The same sale, looking at one of its lines. */
    public Facts at(LineFacts next) {
        return new Facts(sale, Optional.of(next), member, store, time);
    }
}
