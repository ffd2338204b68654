package org.loyaltyledger.member.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keys by their day: a batch concerns few days, so one statement for each of them is few statements. */
final class Days {

    private Days() {}

    static <K, P> Set<Map.Entry<LocalDate, List<P>>> of(
            Collection<K> keys, Function<K, LocalDate> day, Function<K, P> part) {
        Map<LocalDate, List<P>> byDay = keys.stream()
                .collect(Collectors.groupingBy(day, TreeMap::new, Collectors.mapping(part, Collectors.toList())));
        return byDay.entrySet();
    }
}
