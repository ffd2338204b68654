package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a member stands on the ladder.
 *
 * @param version of the terms that judged it last; 0: none did
 * @param basis what the figures are sums of, see {@link org.loyaltyledger.vault.terms.tier.TierTerms#basis()}; empty text:
 *     they mean nothing and have to be read anew
 * @param seasons the present period and the one before it, the oldest first; later ones are still empty. Of rolling days
 *     just one
 * @param claims those that run or will run
 * @param level what is held, floors and guarantees included, as the history says; empty: none, or just what everybody has
 * @param since when it began
 * @param seen up to which business instant the history is complete
 * @param changes how many there are in the history
 */
public record TierState(
        int version,
        String basis,
        List<Season> seasons,
        List<Claim> claims,
        Optional<Floor> floor,
        Optional<String> level,
        Instant since,
        Instant seen,
        int changes) {

    public TierState {
        seasons = List.copyOf(seasons);
        claims = List.copyOf(claims);
    }

    /** Somebody of whom nothing is known yet. */
    public static TierState unknown(Instant joinedAt) {
        return new TierState(0, "", List.of(), List.of(), Optional.empty(), Optional.empty(), joinedAt, joinedAt, 0);
    }

    public TierState with(Optional<Floor> other) {
        return new TierState(version, basis, seasons, claims, other, level, since, seen, changes);
    }

    public TierState judgedBy(int number) {
        return new TierState(number, basis, seasons, claims, floor, level, since, seen, changes);
    }

    public TierState seenAt(Instant upTo) {
        return new TierState(version, basis, seasons, claims, floor, level, since, upTo, changes);
    }

    /** The same, its figures to be read anew. */
    public TierState stale() {
        return new TierState(version, "", seasons, claims, floor, level, since, seen, changes);
    }

    /** With what another member brings along; figures are to be read anew. A floor of one's own goes first. */
    public TierState joined(TierState other) {
        List<Claim> both = new ArrayList<>(claims);
        both.addAll(other.claims);
        return new TierState(version, "", seasons, both, floor.or(() -> other.floor), level, since, seen, changes);
    }

    /** Nothing is held any more. */
    public TierState ended(Instant at) {
        return new TierState(
                version,
                basis,
                seasons,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                level.isPresent() ? at : since,
                at,
                changes + (level.isPresent() ? 1 : 0));
    }

    TierState with(Optional<String> held, Instant from, Instant upTo, int more) {
        return new TierState(version, basis, seasons, claims, floor, held, from, upTo, changes + more);
    }
}
