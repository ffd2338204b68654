package org.loyaltyledger.ground.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The items of one page, and where the next page begins.
 *
 * @param next empty on the last page
 */
public record Slice<T>(List<T> items, Optional<Cursor> next) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<T, R> mapper) {
        return new Slice<>(items.stream().map(mapper).toList(), next);
    }
}
