package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loyaltyledger.vault.ledger.Lot;

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

    /** The level that a period reached, or of rolling days all that count; empty: none, or none that is still held. */
    public Optional<String> reachedIn(LocalDate season) {
        return reached(season).findFirst().map(Claim::level);
    }

    /**
     * When something that is held or promised begins or ends next. Where two levels are held for one period, as after a
     * merge, it is at once: they are looked at until it is one.
     */
    public Optional<Instant> turn() {
        boolean two = claims.stream()
                .anyMatch(claim -> reached(claim.season()).skip(1).findAny().isPresent());
        Stream<Instant> held = claims.stream().flatMap(claim -> Stream.of(claim.from(), claim.until()));
        Stream<Instant> set = floor.stream().flatMap(by -> Stream.of(by.from(), by.until()));
        return two
                ? Optional.of(seen)
                : Stream.concat(held, set)
                        .filter(turn -> turn.isAfter(seen) && !turn.equals(Lot.NEVER))
                        .min(Instant::compareTo);
    }

    private Stream<Claim> reached(LocalDate season) {
        return claims.stream().filter(claim -> claim.isReachedIn(season) || claim.isReachedIn(Ladder.ROLLING));
    }

    TierState with(Optional<String> held, Instant from, Instant upTo, int more) {
        return new TierState(version, basis, seasons, claims, floor, held, from, upTo, changes + more);
    }
}
