package org.loyaltyledger.till.answer;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.LimitTerms;
import org.loyaltyledger.vault.terms.Terms;

/** Business times: how far from now the terms accept them, and how they are told. */
public final class Times {

    private Times() {}

    /** @throws Problem occurred-at-out-of-bounds */
    public static void check(Terms terms, Instant occurredAt, Instant now) {
        LimitTerms limits = terms.limits();
        Instant earliest = limits.earliest(now, terms.zone());
        Instant latest = limits.latest(now);
        if (occurredAt.isBefore(earliest) || occurredAt.isAfter(latest)) {
            throw Problem.of(ProblemType.OCCURRED_AT_OUT_OF_BOUNDS)
                    .detail("The terms accept no such time.")
                    .with("occurredAt", occurredAt)
                    .with("earliest", earliest)
                    .with("latest", latest);
        }
    }

    /** An instant as it travels: empty: never. */
    public static Optional<Instant> told(Instant end) {
        return Optional.of(end).filter(known -> !known.equals(Lot.NEVER));
    }
}
