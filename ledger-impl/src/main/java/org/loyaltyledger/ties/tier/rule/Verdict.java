package org.loyaltyledger.ties.tier.rule;

import java.util.List;

/**
 * What came of judging a member.
 *
 * @param timeline what was and will be held because of the ladder and floors by hand, to be granted
 * @param changes of the level since the history was last told, guarantees included
 * @param quiet nothing but figures moved: the timeline is what it was
 */
public record Verdict(TierState state, Timeline timeline, List<Change> changes, boolean quiet) {

    public Verdict {
        changes = List.copyOf(changes);
    }
}
