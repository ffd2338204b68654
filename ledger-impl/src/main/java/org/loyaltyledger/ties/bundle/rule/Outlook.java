package org.loyaltyledger.ties.bundle.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.bundle.Component;

/**
 * How far a member is with a bundle on a day.
 *
 * @param bought of each component, what counts that day
 * @param done how many components there is enough of
 * @param toGo how many more are needed
 * @param daysLeft local days, that day included, until the oldest purchase counts no more; empty if there is none
 * @param full the stretch of time has had its completions: nothing counts before the next
 */
public record Outlook(Map<String, Bought> bought, int done, int toGo, Optional<Long> daysLeft, boolean full) {

    public Outlook {
        bought = Map.copyOf(bought);
    }

    public static Outlook of(State state, Collected bundle, LocalDate day) {
        List<Purchase> open = state.openOn(bundle, day);
        int done = (int) Collecting.reached(bundle, open);
        Optional<Long> daysLeft = bundle.days().flatMap(days -> open.stream()
                .findFirst()
                .map(first -> ChronoUnit.DAYS.between(day, first.day().plusDays(days))));
        return new Outlook(
                Collecting.sums(open),
                done,
                Math.max(0, bundle.needed() - done),
                daysLeft,
                Collecting.isFull(state, bundle, day));
    }

    /** What there is of a component. */
    public Bought of(Component component) {
        return bought.getOrDefault(component.id(), Bought.NOTHING);
    }

    /** In words, such as {@code 1 of 4 to go, 9 days left}. */
    public String text(Collected bundle) {
        if (full) {
            return "has paid off as often as it does for now";
        }
        String left = daysLeft.map(days -> days == 1 ? ", 1 day left" : ", " + days + " days left")
                .orElse("");
        return toGo + " of " + bundle.needed() + " to go" + left;
    }
}
