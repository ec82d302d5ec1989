package org.redvest.web.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A column chart that the server draws, for what comes one after the other, like months. As {@link Bars}, it is hidden from
 * screen readers: the same figures stand in a table beside it, and on the picture the highest alone.
 *
 * @param columns from left to right
 * @param highest value of the highest
 */
public record Columns(List<Column> columns, long highest) {

    /** Width of all, in units of the SVG. */
    private static final int WIDTH = 520;

    /** Height of the highest, in units of the SVG. */
    private static final int HIGHEST = 140;

    private static final int GAP = 6;
    private static final int MOST = 40;

    /**
     * One column.
     *
     * @param name what it is of
     * @param x where it begins, in units of the SVG
     * @param width how wide it is
     * @param height how high it is
     */
    public record Column(String name, int x, int width, long height) {}

    /** The columns of a list, of which the first forty are drawn. */
    public static <T> Columns of(List<T> all, Function<T, String> name, ToLongFunction<T> value) {
        List<T> drawn = all.stream().limit(MOST).toList();
        long highest = drawn.stream().mapToLong(value).max().orElse(0);
        int width = WIDTH / Math.max(1, drawn.size());
        List<Column> columns = IntStream.range(0, drawn.size())
                .mapToObj(at -> new Column(
                        name.apply(drawn.get(at)),
                        at * width,
                        width - GAP,
                        Math.max(0, value.applyAsLong(drawn.get(at))) * HIGHEST / Math.max(1, highest)))
                .toList();
        return new Columns(columns, highest);
    }
}
