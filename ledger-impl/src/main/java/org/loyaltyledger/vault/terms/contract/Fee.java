package org.loyaltyledger.vault.terms.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A fee for leaving early, and its bounds.
 *
 * @param amount on the first day, in the programme's currency
 * @param schedule for {@link Falls#BY_SCHEDULE}: from each step on its amount, in the order of time
 * @param capSchedule from each step on the fee is at most its amount; empty: no such cap
 * @param capPercent the fee is at most this percentage of what the member is still committed to; empty: no such cap
 */
public record Fee(
        BigDecimal amount, Falls falls, List<Step> schedule, List<Step> capSchedule, Optional<BigDecimal> capPercent) {

    public Fee {
        schedule = List.copyOf(schedule);
        capSchedule = List.copyOf(capSchedule);
    }

    public enum Falls {
        STAYS,
        /** By the same part with every month of the term that begins. */
        LINEAR_BY_MONTH,
        BY_SCHEDULE
    }

    /** @param after from the first day of the term */
    public record Step(Period after, BigDecimal amount) {}

    /** The fee of a day before any cap, at the scale of {@link #amount}, rounded down. */
    public BigDecimal on(LocalDate day, LocalDate first, Period term) {
        return switch (falls) {
            case STAYS -> amount;
            case BY_SCHEDULE -> of(schedule, day, first).orElse(amount);
            case LINEAR_BY_MONTH -> {
                long months = Math.max(1, term.toTotalMonths());
                long left = Math.max(0, months - Months.over(first, day));
                yield amount.multiply(BigDecimal.valueOf(left))
                        .divide(BigDecimal.valueOf(months), amount.scale(), RoundingMode.DOWN);
            }
        };
    }

    /** The most that the cap's schedule allows on a day. */
    public Optional<BigDecimal> most(LocalDate day, LocalDate first) {
        return of(capSchedule, day, first);
    }

    private static Optional<BigDecimal> of(List<Step> steps, LocalDate day, LocalDate first) {
        return steps.stream()
                .filter(step -> !first.plus(step.after()).isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Step::amount);
    }
}
