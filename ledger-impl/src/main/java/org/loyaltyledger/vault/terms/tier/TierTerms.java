package org.loyaltyledger.vault.terms.tier;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How members rise and fall: the levels of the tier ladder and what they are measured by.
 *
 * @param grace empty: none
 * @param levels ascending; none: there are no tiers
 * @param pyramid empty: none is worked out
 */
public record TierTerms(
        Measure measure,
        Counting counting,
        Upgrade upgrade,
        Retention retention,
        Downgrade downgrade,
        Optional<Grace> grace,
        OnReturn onReturn,
        List<Level> levels,
        Optional<PyramidTerms> pyramid) {

    /** The rank of those who hold no level. */
    public static final int NO_RANK = -1;

    public static final TierTerms NONE = new TierTerms(
            new Measure(Measure.Kind.POINTS, ""),
            new Counting.Rolling(Period.ofYears(1)),
            Upgrade.AT_ONCE,
            new Retention.WhileReached(),
            Downgrade.REASSESS,
            Optional.empty(),
            OnReturn.REASSESS,
            List.of(),
            Optional.empty());

    public TierTerms {
        levels = List.copyOf(levels);
    }

    public boolean isEmpty() {
        return levels.isEmpty();
    }

    /** The rank that everybody has: that of a lowest level whose threshold is 0, or none. */
    public int base() {
        return !levels.isEmpty() && levels.get(0).threshold().signum() == 0 ? 0 : NO_RANK;
    }

    /** Which level it is, counted from 0; none for a code that these terms do not have. */
    public int rank(String code) {
        for (int rank = 0; rank < levels.size(); rank++) {
            if (levels.get(rank).code().equals(code)) {
                return rank;
            }
        }
        return NO_RANK;
    }

    public int rank(Optional<String> code) {
        return code.map(this::rank).orElse(NO_RANK);
    }

    public Optional<Level> level(int rank) {
        return rank < 0 || rank >= levels.size() ? Optional.empty() : Optional.of(levels.get(rank));
    }

    public Optional<String> code(int rank) {
        return level(rank).map(Level::code);
    }

    /** The highest level whose threshold the figure reaches; the base at least. */
    public int reached(BigDecimal figure) {
        int rank = base();
        while (rank + 1 < levels.size() && levels.get(rank + 1).threshold().compareTo(figure) <= 0) {
            rank++;
        }
        return rank;
    }

    /** The highest level at or below this one that nobody falls below; none if there is no such level. */
    public int lowestAfter(int rank) {
        int lowest = rank;
        while (lowest >= 0 && !levels.get(lowest).neverBelow()) {
            lowest--;
        }
        return lowest;
    }

    /** What figures are sums of; where it differs, figures kept so far mean nothing. */
    public String basis() {
        return measure.kind() + "/" + measure.event() + "/" + counting;
    }
}
