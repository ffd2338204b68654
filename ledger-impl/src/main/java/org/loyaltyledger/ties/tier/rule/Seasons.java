package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A member's figures, by period; of rolling days one, from the first day that still counts. */
final class Seasons {

    private final Ladder ladder;
    private final List<Season> all = new ArrayList<>();

    Seasons(Ladder ladder, List<Season> known) {
        this.ladder = ladder;
        replace(known);
    }

    void replace(List<Season> read) {
        all.clear();
        all.addAll(read);
    }

    /** Empty if it lies too far back to be known here; what lies ahead is zero. */
    Optional<BigDecimal> figure(LocalDate season) {
        if (ladder.isRolling()) {
            return all.stream().map(Season::figure).findFirst();
        }
        Optional<BigDecimal> known = all.stream()
                .filter(one -> one.from().equals(season))
                .map(Season::figure)
                .findFirst();
        return known.isPresent() || all.isEmpty() || season.isBefore(all.get(0).from())
                ? known
                : Optional.of(BigDecimal.ZERO);
    }

    void roll(LocalDate day, Map<LocalDate, BigDecimal> days) {
        LocalDate from = ladder.windowOn(day);
        Season rolling = all.get(0);
        if (from.isAfter(rolling.from())) {
            BigDecimal dropped = days.entrySet().stream()
                    .filter(one -> !one.getKey().isBefore(rolling.from())
                            && one.getKey().isBefore(from))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            all.set(0, new Season(from, rolling.figure().subtract(dropped)));
        }
    }

    void count(LocalDate day, BigDecimal amount) {
        if (ladder.isRolling()) {
            if (!day.isBefore(all.get(0).from())) {
                all.set(0, all.get(0).plus(amount));
            }
            return;
        }
        LocalDate season = ladder.season(day);
        figure(season).ifPresent(before -> {
            all.removeIf(one -> one.from().equals(season));
            all.add(new Season(season, before.add(amount)));
            all.sort(Comparator.comparing(Season::from));
        });
    }

    /** The latest and the one before it: what came earlier is read anew in the rare case that it is needed. */
    List<Season> kept() {
        if (ladder.isRolling() || all.isEmpty()) {
            return List.copyOf(all);
        }
        Season latest = all.get(all.size() - 1);
        LocalDate before = ladder.before(latest.from());
        return List.of(new Season(before, figure(before).orElse(BigDecimal.ZERO)), latest);
    }
}
