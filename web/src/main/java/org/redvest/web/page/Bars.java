package org.redvest.web.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A bar chart that the server draws: an SVG whose lengths are attributes, since the pages allow no inline style. The same
 * figures stand in a table beside it; the picture is hidden from screen readers.
 *
 * @param bars the bars, from top to bottom
 * @param height of the picture, in units of the SVG
 */
public record Bars(List<Bar> bars, int height) {

    /** Width of the longest bar, in units of the SVG. */
    private static final int LONGEST = 300;

    private static final int ROW = 28;
    private static final int MOST = 40;

    /** Room for a name beside its bar, in Latin letters; a Chinese character takes two. */
    private static final int ROOM = 18;

    private static final int LAST_LATIN = 0x24F;

    /**
     * One bar.
     *
     * @param name what it is of
     * @param value its figure
     * @param width how long it is, in units of the SVG
     * @param y where it lies, in units of the SVG
     */
    public record Bar(String name, long value, long width, int y) {}

    /** The bars of a list, of which the first forty are drawn. */
    public static <T> Bars of(List<T> all, Function<T, String> name, ToLongFunction<T> value) {
        List<T> drawn = all.stream().limit(MOST).toList();
        long most = Math.max(1, drawn.stream().mapToLong(value).max().orElse(1));
        List<Bar> bars = IntStream.range(0, drawn.size())
                .mapToObj(at -> {
                    T one = drawn.get(at);
                    long figure = value.applyAsLong(one);
                    return new Bar(shortened(name.apply(one)), figure, Math.max(0, figure) * LONGEST / most, at * ROW);
                })
                .toList();
        return new Bars(bars, drawn.size() * ROW);
    }

    private static String shortened(String name) {
        int width = 0;
        int at = 0;
        while (at < name.length()) {
            int character = name.codePointAt(at);
            width += character > LAST_LATIN ? 2 : 1;
            if (width > ROOM) {
                return name.substring(0, at) + "…";
            }
            at += Character.charCount(character);
        }
        return name;
    }
}
