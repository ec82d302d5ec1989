package org.redvest.benchmarks.run.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A chart as SVG: lines over a numeric axis, or bars over categories. Its text stays text and its numbers are rounded to
 * whole pixels, so that a chart is a few kilobytes and its history can be read.
 */
public final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 420;
    private static final int LEFT = 80;
    private static final int RIGHT = 600;
    private static final int TOP = 50;
    private static final int BOTTOM = 360;
    private static final int LEGEND = 620;
    private static final int LINE_HEIGHT = 20;
    private static final int TICKS = 5;
    private static final List<String> COLOURS = List.of(
            "#c8102e", "#222222", "#1f77b4", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b", "#7f7f7f",
            "#bcbd22");

    private final String file;
    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final boolean bars;
    private final List<Series> series = new ArrayList<>();

    /**
     * A point.
     *
     * @param x where, or in a bar chart what
     * @param y how much, with its spread over the rounds
     */
    public record Point(String x, Spread y) {

        /** A point of one round. */
        public static Point of(double x, double y) {
            return new Point(String.valueOf(x), new Spread(y, y, y, 1));
        }

        double number() {
            return Double.parseDouble(x);
        }
    }

    private record Series(String name, List<Point> points) {}

    private Chart(String file, String title, String xTitle, String yTitle, boolean bars) {
        this.file = file;
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.bars = bars;
    }

    /** Lines over numbers: callers, seconds. */
    public static Chart lines(String file, String title, String xTitle, String yTitle) {
        return new Chart(file, title, xTitle, yTitle, false);
    }

    /** Bars, a group for each category. */
    public static Chart bars(String file, String title, String xTitle, String yTitle) {
        return new Chart(file, title, xTitle, yTitle, true);
    }

    /** Adds a line, or a bar in every category; without points nothing. */
    public Chart series(String name, List<Point> points) {
        if (!points.isEmpty()) {
            series.add(new Series(name, List.copyOf(points)));
        }
        return this;
    }

    /** Name of the file in the folder of charts. */
    public String file() {
        return file;
    }

    String title() {
        return title;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** The picture. */
    public String svg() {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="white"/>
                """.formatted(WIDTH, HEIGHT, escape(title)));
        text(svg, LEFT, TOP - 22, "start", "font-size=\"16\" font-weight=\"bold\"", title);
        double top = grid(svg);
        if (bars) {
            drawBars(svg, top);
        } else {
            drawLines(svg, top);
        }
        legend(svg);
        return svg.append("</svg>\n").toString();
    }

    private double grid(StringBuilder svg) {
        double largest = points().mapToDouble(point -> point.y().max()).max().orElse(1);
        double step = niceStep(largest / TICKS);
        double top = step * Math.max(1, Math.ceil(largest / step));
        for (double tick = 0; tick <= top + step / 2; tick += step) {
            long y = y(tick, top);
            svg.append(
                    "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#ddd\"/>%n".formatted(LEFT, y, RIGHT, y));
            text(svg, LEFT - 8, y + 4, "end", "", tick == 0 ? "0" : shortNumber(tick));
        }
        text(svg, (LEFT + RIGHT) / 2L, BOTTOM + 42L, "middle", "", xTitle);
        text(
                svg,
                18,
                (TOP + BOTTOM) / 2L,
                "middle",
                "transform=\"rotate(-90 18 %d)\"".formatted((TOP + BOTTOM) / 2),
                yTitle);
        return top;
    }

    private void drawLines(StringBuilder svg, double top) {
        double[] xs = points().mapToDouble(Point::number).distinct().sorted().toArray();
        // callers go up in powers: each of them gets the same room; time runs evenly
        boolean even = xs.length > 8;
        for (int i = 0; i < series.size(); i++) {
            String colour = COLOURS.get(i % COLOURS.size());
            StringBuilder path = new StringBuilder();
            for (Point point : series.get(i).points()) {
                long x = x(point.number(), xs, even);
                path.append(path.isEmpty() ? "M" : " L")
                        .append(x)
                        .append(' ')
                        .append(y(point.y().median(), top));
                if (point.y().rounds() > 1) {
                    svg.append(
                            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"5\" opacity=\".35\"/>%n"
                                    .formatted(
                                            x,
                                            y(point.y().min(), top),
                                            x,
                                            y(point.y().max(), top),
                                            colour));
                }
            }
            svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(path, colour));
        }
        int every = Math.max(1, xs.length / 10);
        for (int i = 0; i < xs.length; i += every) {
            text(svg, x(xs[i], xs, even), BOTTOM + 20L, "middle", "", "%.0f".formatted(xs[i]));
        }
    }

    private static long x(double value, double[] xs, boolean even) {
        if (xs.length == 1) {
            return (LEFT + RIGHT) / 2;
        }
        double share = even
                ? (value - xs[0]) / (xs[xs.length - 1] - xs[0])
                : java.util.Arrays.binarySearch(xs, value) / (double) (xs.length - 1);
        return Math.round(LEFT + share * (RIGHT - LEFT));
    }

    private void drawBars(StringBuilder svg, double top) {
        List<String> categories = points().map(Point::x).distinct().toList();
        double group = (RIGHT - LEFT) / (double) categories.size();
        double bar = group * 0.8 / series.size();
        for (int i = 0; i < series.size(); i++) {
            for (Point point : series.get(i).points()) {
                double x = LEFT + group * (categories.indexOf(point.x()) + 0.1) + bar * i;
                long y = y(point.y().median(), top);
                svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>%n"
                        .formatted(
                                Math.round(x),
                                y,
                                Math.max(1, Math.round(bar) - 1),
                                BOTTOM - y,
                                COLOURS.get(i % COLOURS.size()),
                                escape(series.get(i).name() + ", " + point.x() + ": " + point.y())));
            }
        }
        for (int i = 0; i < categories.size(); i++) {
            text(svg, Math.round(LEFT + group * (i + 0.5)), BOTTOM + 20L, "middle", "", categories.get(i));
        }
    }

    private void legend(StringBuilder svg) {
        for (int i = 0; i < series.size(); i++) {
            int y = TOP + LINE_HEIGHT * i;
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>%n"
                    .formatted(LEGEND, y, COLOURS.get(i % COLOURS.size())));
            text(svg, LEGEND + 18L, y + 11L, "start", "", series.get(i).name());
        }
    }

    private static void text(StringBuilder svg, long x, long y, String anchor, String more, String text) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>%n"
                .formatted(x, y, anchor, more.isEmpty() ? "" : " " + more, escape(text)));
    }

    private static long y(double value, double top) {
        return Math.round(BOTTOM - value / top * (BOTTOM - TOP));
    }

    private Stream<Point> points() {
        return series.stream().flatMap(one -> one.points().stream());
    }

    /** The next of 1, 2, 5, 10, 20, 50 … */
    private static double niceStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(atLeast, 1e-6))));
        return Stream.of(1, 2, 5)
                .map(digit -> digit * power)
                .filter(step -> step >= atLeast)
                .findFirst()
                .orElse(10 * power);
    }

    private static String shortNumber(double value) {
        String form = value >= 10 || value == Math.rint(value) ? "%,.0f" : "%,.2f";
        return String.format(Locale.ROOT, form, value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
