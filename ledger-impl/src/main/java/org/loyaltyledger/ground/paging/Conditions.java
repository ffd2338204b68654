package org.loyaltyledger.ground.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Conditions of a list in SQL, with the values of their marks. Not for several threads. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param condition with one mark for each value */
    public Conditions and(String condition, Object... of) {
        sql.append(sql.length() == 0 ? "" : " AND ").append(condition);
        values.addAll(List.of(of));
        return this;
    }

    /** A condition with one mark, where there is something to compare with. */
    public Conditions and(String condition, Optional<?> value) {
        value.ifPresent(some -> and(condition, some));
        return this;
    }

    /** A column has one of some values; empty: whatever it has. */
    public Conditions in(String column, Optional<? extends Collection<?>> some) {
        some.ifPresent(all ->
                and(column + " IN (" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")", all.toArray()));
        return this;
    }

    /** @param column an instant */
    public Conditions within(String column, TimeRange range) {
        return and(column + " >= ?", range.from()).and(column + " < ?", range.until());
    }

    public String sql() {
        return sql.toString();
    }

    /** In the order of the marks. */
    public List<Object> values() {
        return List.copyOf(values);
    }
}
