package org.loyaltyledger.ground.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * The part of a list that a request asks for.
 *
 * @param after where the page before ended; empty: from the start
 * @param limit at most so many items
 */
public record Page(Optional<Cursor> after, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    /**
     * From the query parameters {@code cursor} and {@code limit}, as text or absent.
     *
     * @throws Problem invalid-request, naming the parameter
     */
    public static Page of(String cursor, String limit) {
        return new Page(
                Optional.ofNullable(cursor).map(Cursor::parse),
                Optional.ofNullable(limit).map(Page::parse).orElse(DEFAULT_LIMIT));
    }

    /** How many rows to read: one more than fits, to know whether there is a next page. */
    public int reach() {
        return limit + 1;
    }

    /** The rows of this page, out of up to {@link #reach()} that were read. */
    public <T> List<T> fit(List<T> rows) {
        return new ArrayList<>(rows.subList(0, Math.min(limit, rows.size())));
    }

    /** Where the next page begins, if more rows were read than fit. */
    public <T> Optional<Cursor> next(List<T> rows, Function<T, Cursor> place) {
        return rows.size() > limit ? Optional.of(place.apply(rows.get(limit - 1))) : Optional.empty();
    }

    /** The rows of this page, out of up to {@link #reach()} that were read, with where the next page begins. */
    public <T> Slice<T> slice(List<T> rows, Function<T, Cursor> place) {
        return new Slice<>(fit(rows), next(rows, place));
    }

    /** The part of a short list, which is all there. Items are only ever added at its end. */
    public <T> Slice<T> slice(List<T> all) {
        int from = Math.min(after.map(Cursor::position).orElse(0), all.size());
        int to = Math.min(from + limit, all.size());
        return new Slice<>(all.subList(from, to), to < all.size() ? Optional.of(Cursor.of(0, to)) : Optional.empty());
    }

    private static int parse(String text) {
        Supplier<Problem> refusal = () ->
                Problem.of(ProblemType.INVALID_REQUEST).violation("?limit", "must be a whole number from 1 to " + MOST);
        if (!text.matches("[0-9]{1,4}")) {
            throw refusal.get();
        }
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MOST) {
            throw refusal.get();
        }
        return limit;
    }
}
