package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What a member did that the terms measure, by local day, the act that is being judged included. */
public interface Diary {

    /** @param until exclusive */
    Map<LocalDate, BigDecimal> days(LocalDate from, LocalDate until);

    default BigDecimal sum(LocalDate from, LocalDate until) {
        return days(from, until).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param until exclusive */
    record Pages(LocalDate from, LocalDate until) {}
}
