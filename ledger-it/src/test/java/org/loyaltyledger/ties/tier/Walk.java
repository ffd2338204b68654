package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.loyaltyledger.ties.tier.rule.Cause;
import org.loyaltyledger.ties.tier.rule.Deed;
import org.loyaltyledger.ties.tier.rule.Judge;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.ties.tier.rule.Stretch;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.ties.tier.rule.Timeline;
import org.loyaltyledger.ties.tier.rule.Verdict;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** A member of a test: what it did, where it stands, and what it was granted. */
final class Walk {

    private final NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    private Ladder ladder;
    private TierState state;
    private Timeline told = new Timeline(List.of());

    Walk(Ladder ladder) {
        this.ladder = ladder;
        this.state = TierState.unknown(ladder.start(ladder.joinedOn()));
    }

    /** Buys at noon, and at times brings something back that was bought up to forty days ago. */
    void live(LocalDate day, Random chance) {
        if (chance.nextInt(9) == 0) {
            act(day, BigDecimal.valueOf(1L + chance.nextInt(60)), day);
        }
        if (chance.nextInt(60) == 0 && !days.isEmpty()) {
            LocalDate bought = days.firstKey().isAfter(day.minusDays(40)) ? days.firstKey() : days.lastKey();
            if (days.get(bought).signum() > 0) {
                act(bought, days.get(bought).negate(), day);
            }
        }
    }

    private void act(LocalDate counts, BigDecimal amount, LocalDate today) {
        Instant at = today.atTime(LocalTime.NOON).atZone(ladder.zone()).toInstant();
        days.merge(counts, amount, BigDecimal::add);
        take(judge().act(new Deed(counts, at, amount, amount.signum() < 0), this::days));
    }

    /** @return whether anything had to be changed */
    boolean look(LocalDate day) {
        TierState before = state;
        Verdict verdict = judge().look(ladder.start(day), this::days);
        boolean changed = !verdict.changes().isEmpty()
                || !verdict.state().claims().equals(before.claims())
                || !verdict.state().basis().equals(before.basis());
        if (changed) {
            take(verdict);
        }
        return changed;
    }

    Walk under(TierTerms terms) {
        ladder = new Ladder(terms, ladder.zone(), ladder.joinedOn());
        return this;
    }

    Ladder ladder() {
        return ladder;
    }

    TierState state() {
        return state;
    }

    NavigableMap<LocalDate, BigDecimal> days() {
        return days;
    }

    private Judge judge() {
        return new Judge(ladder, state, told, List.of());
    }

    private NavigableMap<LocalDate, BigDecimal> days(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? days.subMap(from, true, until, false) : new TreeMap<>();
    }

    private void take(Verdict verdict) {
        state = verdict.state();
        told = new Timeline(verdict.timeline().stretches().stream()
                .map(one -> new Stretch(one.rank(), one.from(), one.until(), Cause.TOLD, LocalDate.EPOCH))
                .toList());
    }
}
