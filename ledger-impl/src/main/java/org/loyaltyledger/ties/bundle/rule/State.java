package org.loyaltyledger.ties.bundle.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * Where a member stands with a bundle after some purchases.
 *
 * @param open purchases that count for the next completion, in their order
 * @param last the last purchase of all; whatever is later can be added without looking at the others again
 * @param stretch the stretch of local time that completions were last counted in
 * @param inStretch how many it has had
 * @param completions of all time
 * @param points their bonus
 */
public record State(
        List<Purchase> open, Optional<Purchase> last, String stretch, long inStretch, long completions, long points) {

    public static final State NONE = new State(List.of(), Optional.empty(), "", 0, 0, 0);

    public State {
        open = List.copyOf(open);
    }

    /** Whether a purchase is later than all that were counted. */
    public boolean isBefore(Purchase purchase) {
        return last.isEmpty() || purchase.isAfter(last.get());
    }

    /** What still counts on a day. */
    public List<Purchase> openOn(Collected bundle, LocalDate day) {
        return bundle.days()
                .map(days -> open.stream()
                        .filter(purchase -> purchase.day().isAfter(day.minusDays(days)))
                        .toList())
                .orElse(List.of());
    }

    /** One more completion, of something that is not bought. */
    public State paid(String nowStretch, long bonus) {
        long had = hadIn(nowStretch);
        return new State(open, last, nowStretch, had + 1, completions + 1, Math.addExact(points, bonus));
    }

    /** How many completions the stretch of a day has had. */
    public long hadIn(String other) {
        return stretch.equals(other) ? inStretch : 0;
    }
}
