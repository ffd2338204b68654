package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a member stands on the ladder.
 *
 * @param basis what the figures are sums of, see {@link org.loyaltyledger.vault.terms.tier.TierTerms#basis()}; empty text:
 *     they mean nothing and have to be read anew
 * @param seasons the present period and the one before it, the oldest first; later ones are still empty. Of rolling days
 *     just one
 * @param claims those that run or will run
 * @param level what is held, floors and guarantees included, as the history says; empty: none, or just what everybody has
 * @param since when it began
 * @param seen up to which business instant the history is complete
 */
public record TierState(
        String basis,
        List<Season> seasons,
        List<Claim> claims,
        Optional<Floor> floor,
        Optional<String> level,
        Instant since,
        Instant seen) {

    public TierState {
        seasons = List.copyOf(seasons);
        claims = List.copyOf(claims);
    }

    /** Somebody of whom nothing is known yet. */
    public static TierState unknown(Instant joinedAt) {
        return new TierState("", List.of(), List.of(), Optional.empty(), Optional.empty(), joinedAt, joinedAt);
    }

    public TierState with(Optional<Floor> other) {
        return new TierState(basis, seasons, claims, other, level, since, seen);
    }

    /** The same, its figures to be read anew. */
    public TierState stale() {
        return new TierState("", seasons, claims, floor, level, since, seen);
    }

    public TierState with(Optional<String> held, Instant from, Instant upTo) {
        return new TierState(basis, seasons, claims, floor, held, from, upTo);
    }
}
