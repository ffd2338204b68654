package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.tier.Downgrade;
import org.loyaltyledger.vault.terms.tier.Retention;
import org.loyaltyledger.vault.terms.tier.TierTerms;
import org.loyaltyledger.vault.terms.tier.Upgrade;

/**
 * One member's way on the ladder: figures come in, claims are made, run their course and are followed by lower ones. It is
 * used for one act or one look and thrown away; {@link #state()} is what is left of it.
 */
public final class Course {

    /** A length of a day under periods of a year is the most that follows by itself. */
    private static final int STEPS_MOST = 2_000;

    private final Ladder ladder;
    private final TierTerms terms;
    private final TierState before;
    private final Seasons seasons;
    private final List<Claim> claims;
    private final List<Claim> past = new ArrayList<>();

    public Course(Ladder ladder, TierState state) {
        this.ladder = ladder;
        this.terms = ladder.terms();
        this.before = state;
        this.seasons = new Seasons(ladder, state.seasons());
        this.claims = new ArrayList<>(state.claims());
    }

    /**
     * Takes figures that were read anew, the oldest season first. Levels held so far are kept as if they had been reached
     * in the present season; a change of the ladder takes nothing away before its time.
     */
    void rebase(List<Season> read, LocalDate present, Instant at) {
        rebase(read);
        claims.replaceAll(claim -> claim.isOpen() && claim.cause() == Cause.REACHED
                ? new Claim(present, claim.level(), claim.from(), ladder.end(present, at), Cause.REACHED)
                : claim);
    }

    void rebase(List<Season> read) {
        seasons.replace(read);
    }

    /** The figure of a season; empty if it lies too far back to be known here. */
    public Optional<BigDecimal> figure(LocalDate season) {
        return seasons.figure(season);
    }

    /** Rolling days go on to {@code day}: what was done on the days that no longer count falls out. */
    void roll(LocalDate day, Map<LocalDate, BigDecimal> days) {
        seasons.roll(day, days);
    }

    /** Counts what was done on a day, or with a minus came back. A season that is not known here is left alone. */
    void count(LocalDate day, BigDecimal amount) {
        seasons.count(day, amount);
    }

    /** What the figure of a season reaches is claimed, if that is more than was claimed because of it before. */
    public void reach(LocalDate season, BigDecimal figure, Instant at) {
        int reached = terms.reached(figure);
        Optional<Claim> claimed = claimOf(season);
        if (reached > Math.max(terms.base(), rank(claimed))) {
            Instant begun = ladder.begin(season, at);
            Instant end = ladder.end(season, begun);
            if (begun.isBefore(end) && end.isAfter(at)) {
                claimed.ifPresent(lower -> end(lower, begun));
                claims.add(new Claim(season, terms.levels().get(reached).code(), begun, end, Cause.REACHED));
            }
        }
    }

    /** As above, of each period that may still count. */
    void reachAll(Instant now) {
        LocalDate present = ladder.season(ladder.day(now));
        if (ladder.lastsBeyond()) {
            LocalDate earlier = ladder.before(present);
            figure(earlier).ifPresent(figure -> reach(earlier, figure, now));
        }
        figure(present).ifPresent(figure -> reach(present, figure, now));
    }

    /** A return brought the figure of a season down, and what it no longer reaches is lost at {@code at}. */
    public void lower(LocalDate season, BigDecimal figure, Instant at) {
        int reached = terms.reached(figure);
        claimOf(season).filter(claim -> terms.rank(claim.level()) > reached).ifPresent(claim -> {
            end(claim, at);
            Instant begun = claim.from().isAfter(at) ? claim.from() : at;
            if (reached > terms.base() && begun.isBefore(claim.until())) {
                claims.add(new Claim(season, terms.levels().get(reached).code(), begun, claim.until(), Cause.REACHED));
            }
        });
    }

    /** Rolling days no longer reach what is held while they do: it goes, after the days of grace. */
    public void fade(Instant at) {
        if (!ladder.fades()) {
            return;
        }
        int reached = terms.reached(figure(Ladder.ROLLING).orElse(BigDecimal.ZERO));
        claimOf(Ladder.ROLLING)
                .filter(claim -> terms.rank(claim.level()) > reached)
                .ifPresent(claim -> {
                    Instant end = terms.grace().isPresent() ? ladder.graced(ladder.start(ladder.day(at))) : at;
                    claims.remove(claim);
                    claims.add(new Claim(claim.season(), claim.level(), claim.from(), end, Cause.IN_GRACE));
                    if (reached > terms.base()) {
                        claims.add(new Claim(
                                Ladder.ROLLING, terms.levels().get(reached).code(), at, Lot.NEVER, Cause.REACHED));
                    }
                });
    }

    /** Lets everything end that ends by {@code to}, and begin what follows on it. */
    public void passTo(Instant to) {
        for (int step = 0; step < STEPS_MOST; step++) {
            Optional<Claim> ended = claims.stream()
                    .filter(claim -> !claim.isOpen() && !claim.until().isAfter(to))
                    .min(Comparator.comparing(Claim::until));
            if (ended.isEmpty()) {
                return;
            }
            claims.remove(ended.get());
            past.add(ended.get());
            follow(ended.get()).ifPresent(claims::add);
        }
    }

    /**
     * What was, is and will be held if nothing more happens: claims that ended meanwhile, those that run, and what follows
     * on them by itself. How rolling days will stand is not known from their sum; what they have reached is taken to last
     * until somebody looks.
     */
    public Timeline foreseen() {
        List<Claim> all = new ArrayList<>(past);
        if (ladder.isRolling()) {
            claims.forEach(claim -> all.add(claim.cause() == Cause.REACHED ? claim.opened() : claim));
        } else {
            Course ahead = new Course(ladder, state());
            ahead.passTo(Lot.NEVER);
            all.addAll(ahead.past);
            all.addAll(ahead.claims);
        }
        return Timeline.of(ladder, all, before.floor());
    }

    /** No claim came, went or was changed, and the ladder is the same. */
    boolean isAsBefore() {
        return past.isEmpty() && claims.equals(before.claims()) && terms.basis().equals(before.basis());
    }

    /** What follows on the claims is not decided by figures, as the renewal of a level of some length is. */
    boolean isForeseenWithoutFigures() {
        return ladder.isRolling() || !(terms.retention() instanceof Retention.Lasting);
    }

    /** The highest figure that could renew a level at {@code at}. */
    public BigDecimal renewing(Instant at) {
        LocalDate season = ladder.season(ladder.day(at));
        BigDecimal present = figure(season).orElse(BigDecimal.ZERO);
        if (ladder.isRolling()) {
            return present;
        }
        BigDecimal earlier = figure(ladder.before(season)).orElse(BigDecimal.ZERO);
        if (terms.upgrade() == Upgrade.NEXT_PERIOD) {
            return earlier;
        }
        return terms.retention() instanceof Retention.NextPeriod ? earlier.max(present) : present;
    }

    public TierState state() {
        return new TierState(
                before.version(),
                terms.basis(),
                seasons.kept(),
                claims,
                before.floor(),
                before.level(),
                before.since(),
                before.seen(),
                before.changes());
    }

    private Optional<Claim> follow(Claim ended) {
        Instant at = ended.until();
        int rank = terms.rank(ended.level());
        int earned = claims.stream()
                .filter(claim -> claim.runsAt(at))
                .mapToInt(claim -> terms.rank(claim.level()))
                .max()
                .orElse(TierTerms.NO_RANK);
        int figure = terms.retention() instanceof Retention.Lasting ? reachedAt(at) : TierTerms.NO_RANK;
        int lower = terms.downgrade() == Downgrade.ONE_LEVEL ? rank - 1 : TierTerms.NO_RANK;
        int kept = terms.lowestAfter(rank);
        int target = Math.min(rank, Math.max(figure, Math.max(lower, kept)));
        if (target <= Math.max(terms.base(), earned)) {
            return Optional.empty();
        }
        Cause cause = target <= kept ? Cause.NEVER_BELOW : target <= figure ? Cause.REACHED : Cause.ONE_LEVEL_DOWN;
        Instant until = cause == Cause.NEVER_BELOW ? Lot.NEVER : ladder.endOfLanding(at);
        LocalDate season = cause == Cause.REACHED ? judgedAt(at) : ended.season();
        return Optional.of(new Claim(season, terms.levels().get(target).code(), at, until, cause));
    }

    private int reachedAt(Instant at) {
        return terms.reached(figure(judgedAt(at)).orElse(BigDecimal.ZERO));
    }

    /** The season whose figure counts when a level of some length has to be renewed. */
    private LocalDate judgedAt(Instant at) {
        LocalDate season = ladder.season(ladder.day(at));
        return terms.upgrade() == Upgrade.NEXT_PERIOD ? ladder.before(season) : season;
    }

    private Optional<Claim> claimOf(LocalDate season) {
        return claims.stream()
                .filter(claim -> claim.isReachedIn(season))
                .max(Comparator.comparing(claim -> terms.rank(claim.level())));
    }

    private void end(Claim claim, Instant at) {
        claims.remove(claim);
        past.add(claim.endingAt(at.isBefore(claim.until()) ? at : claim.until()));
    }

    private int rank(Optional<Claim> claim) {
        return claim.map(held -> terms.rank(held.level())).orElse(TierTerms.NO_RANK);
    }
}
