package org.redvest.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of lists: bounded, and continued from where the page before ended. */
public final class Pages {

    /** Entries of a page where the caller does not say. */
    public static final String DEFAULT_LIMIT = "50";

    /** Entries of a page at most. */
    public static final int MOST = 500;

    private Pages() {}

    /**
     * A page and where the next one begins.
     *
     * @param items the page
     * @param next cursor of the next page; null on the last
     */
    public record Page<T, C>(List<T> items, @Nullable C next) {}

    /** Cuts a page out of rows of which one more than the limit was asked for, if there are so many. */
    public static <T, C> Page<T, C> of(List<T> rows, int limit, Function<T, C> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
    }
}
