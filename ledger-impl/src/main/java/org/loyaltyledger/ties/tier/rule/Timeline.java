package org.loyaltyledger.ties.tier.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/**
 * Which level is held when: stretches one after the other, never two at once, gaps where there is just what everybody has.
 */
public record Timeline(List<Stretch> stretches) {

    /** Why is known better by a claim than by what was granted. */
    private static final Comparator<Stretch> HIGHEST = Comparator.comparingInt(Stretch::rank)
            .thenComparing(stretch -> stretch.cause() != Cause.TOLD)
            .thenComparing(Stretch::from, Comparator.reverseOrder());

    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /** Of stretches that may overlap the highest counts, and of equals the one that began first. */
    public static Timeline highest(Collection<Stretch> overlapping) {
        SortedSet<Instant> bounds = new TreeSet<>();
        overlapping.forEach(stretch -> {
            bounds.add(stretch.from());
            bounds.add(stretch.until());
        });
        List<Stretch> found = new ArrayList<>();
        Instant from = null;
        for (Instant bound : bounds) {
            if (from != null) {
                Instant begin = from;
                overlapping.stream()
                        .filter(stretch -> stretch.holdsAt(begin))
                        .max(HIGHEST)
                        .ifPresent(top -> add(found, top.from(begin).until(bound), false));
            }
            from = bound;
        }
        return new Timeline(found);
    }

    /** What the claims come to, as far as it can be foreseen. Levels that the terms no longer have count for nothing. */
    public static Timeline of(Ladder ladder, Collection<Claim> claims, Optional<Floor> floor) {
        TierTerms terms = ladder.terms();
        List<Stretch> stretches = new ArrayList<>();
        for (Claim claim : claims) {
            stretches.add(
                    new Stretch(terms.rank(claim.level()), claim.from(), claim.until(), claim.cause(), claim.season()));
        }
        floor.ifPresent(by -> stretches.add(new Stretch(
                terms.rank(by.level()), by.from(), by.until(), Cause.BY_HAND, ladder.season(ladder.day(by.from())))));
        stretches.removeIf(stretch -> stretch.rank() <= terms.base());
        return highest(stretches);
    }

    /** With others on top. */
    public Timeline and(Collection<Stretch> others) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(others);
        return highest(all);
    }

    public Timeline before(Instant end) {
        return highest(stretches.stream().map(stretch -> stretch.until(end)).toList());
    }

    public Timeline from(Instant begin) {
        return highest(stretches.stream().map(stretch -> stretch.from(begin)).toList());
    }

    public Optional<Stretch> at(Instant at) {
        return stretches.stream().filter(stretch -> stretch.holdsAt(at)).findFirst();
    }

    /** What was held just before an instant. */
    public Optional<Stretch> upTo(Instant at) {
        return stretches.stream()
                .filter(stretch ->
                        stretch.from().isBefore(at) && !stretch.until().isBefore(at))
                .findFirst();
    }

    /** Instants at which the level changes. */
    public SortedSet<Instant> turns() {
        SortedSet<Instant> turns = new TreeSet<>();
        stretches.forEach(stretch -> {
            turns.add(stretch.from());
            turns.add(stretch.until());
        });
        return turns;
    }

    /** One stretch for each time a level is held, whatever the reasons for it; the last one is told. */
    public Timeline levels() {
        List<Stretch> whole = new ArrayList<>();
        stretches.forEach(stretch -> add(whole, stretch, true));
        return new Timeline(whole);
    }

    private static void add(List<Stretch> found, Stretch next, boolean whatever) {
        Optional<Stretch> last = found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
        if (last.filter(one -> one.rank() == next.rank() && one.until().equals(next.from()))
                .filter(one -> whatever || one.cause() == next.cause())
                .isPresent()) {
            Stretch whole = last.get();
            found.set(
                    found.size() - 1,
                    new Stretch(whole.rank(), whole.from(), next.until(), next.cause(), next.season()));
        } else {
            found.add(next);
        }
    }
}
