package org.loyaltyledger.ties.bundle.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.bundle.AtMost;
import org.loyaltyledger.vault.terms.bundle.Bonus;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/**
 * Counts purchases, in their order, towards a bundle. A window is any stretch of as many local days on end as the bundle
 * gives, so it rolls: the oldest purchase drops out when its days are over, the others stay. A completion uses up all
 * that is open. What is bought in a stretch of time that has had its completions counts for nothing.
 */
public final class Collecting {

    private Collecting() {}

    /** Where a purchase leads, and the completion it brought, if it did. */
    public record Step(State state, Optional<Completion> completion) {}

    /** All that purchases lead to. */
    public record Outcome(State state, List<Completion> completions) {}

    /**
     * @param purchases of one member, in any order
     * @param bundles the bundle as each version of the terms has it
     */
    public static Outcome of(Collection<Purchase> purchases, IntFunction<Collected> bundles) {
        State state = State.NONE;
        List<Completion> completions = new ArrayList<>();
        for (Purchase purchase : purchases.stream().sorted(Purchase.ORDER).toList()) {
            Step step = next(state, purchase, bundles.apply(purchase.version()));
            state = step.state();
            step.completion().ifPresent(completions::add);
        }
        return new Outcome(state, completions);
    }

    /** @param purchase later than all before */
    public static Step next(State state, Purchase purchase, Collected bundle) {
        String stretch = stretch(bundle, purchase.day());
        long had = state.hadIn(stretch);
        boolean full = bundle.atMost().filter(most -> had >= most.times()).isPresent();
        if (full || purchase.none()) {
            return new Step(after(state, purchase, state.open(), stretch, had), Optional.empty());
        }
        List<Purchase> open = Stream.concat(state.openOn(bundle, purchase.day()).stream(), Stream.of(purchase))
                .toList();
        if (reached(bundle, open) < bundle.needed()) {
            List<Purchase> kept = bundle.days().isPresent() ? open : List.of();
            return new Step(after(state, purchase, kept, stretch, had), Optional.empty());
        }
        Completion completion = completion(bundle, purchase, open);
        return new Step(
                new State(
                        List.of(),
                        Optional.of(purchase.place()),
                        stretch,
                        had + 1,
                        state.completions() + 1,
                        Math.addExact(state.points(), completion.points())),
                Optional.of(completion));
    }

    /** How much of each component there is, by its id. */
    public static Map<String, Bought> sums(List<Purchase> purchases) {
        Map<String, Bought> sums = new HashMap<>();
        purchases.forEach(purchase ->
                purchase.parts().forEach((component, bought) -> sums.merge(component, bought, Bought::plus)));
        return sums;
    }

    /** How many components there is enough of. */
    public static long reached(Collected bundle, List<Purchase> purchases) {
        Map<String, Bought> sums = sums(purchases);
        return bundle.components().stream()
                .filter(component ->
                        sums.getOrDefault(component.id(), Bought.NOTHING).reaches(component))
                .count();
    }

    /** Whether a day's stretch has had its completions. */
    public static boolean isFull(State state, Collected bundle, LocalDate day) {
        long had = state.hadIn(stretch(bundle, day));
        return bundle.atMost().filter(most -> had >= most.times()).isPresent();
    }

    private static State after(State state, Purchase purchase, List<Purchase> open, String stretch, long had) {
        return new State(open, Optional.of(purchase.place()), stretch, had, state.completions(), state.points());
    }

    private static Completion completion(Collected bundle, Purchase purchase, List<Purchase> used) {
        BigDecimal amount = sums(used).values().stream().map(Bought::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<Bonus> bonus = bundle.reward().bonus();
        return new Completion(
                purchase.at(),
                purchase.day(),
                purchase.reference(),
                purchase.version(),
                bonus.map(share -> share.of(amount)).orElse(0L),
                used.stream().map(Purchase::reference).toList());
    }

    private static String stretch(Collected bundle, LocalDate day) {
        return stretch(bundle.atMost(), day);
    }

    /** Name of the stretch of time that a day counts for. */
    public static String stretch(Optional<AtMost> atMost, LocalDate day) {
        Bucket per = atMost.map(AtMost::per).orElse(Bucket.EVER);
        // The day is local already.
        return per.of(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
