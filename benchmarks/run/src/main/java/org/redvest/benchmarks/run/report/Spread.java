package org.redvest.benchmarks.run.report;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A figure of several rounds.
 *
 * @param median the middle one, or the mean of the middle two
 * @param min the smallest
 * @param max the largest
 * @param rounds how many there were
 */
public record Spread(double median, double min, double max, int rounds) {

    /** The spread of these values, of which there is at least one. */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No rounds, no median");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), size);
    }

    /**
     * The spread of the ratios of two measurements, round by round: what slows down the machine for a while slows down
     * both.
     */
    public static Spread ofRatios(List<Double> measured, List<Double> reference) {
        int rounds = Math.min(measured.size(), reference.size());
        return of(IntStream.range(0, rounds)
                .mapToObj(round -> measured.get(round) / reference.get(round))
                .toList());
    }

    /** The same in another unit; the conversion must not turn the order around. */
    public Spread map(DoubleUnaryOperator conversion) {
        return new Spread(
                conversion.applyAsDouble(median), conversion.applyAsDouble(min), conversion.applyAsDouble(max), rounds);
    }

    /** {@code 12.3 (11.9–12.8)}, with digits that fit its size; a single round without brackets. */
    @Override
    public String toString() {
        return rounds == 1 ? number(median) : "%s (%s–%s)".formatted(number(median), number(min), number(max));
    }

    /** A number with three significant digits or all its whole ones: {@code 0.512}, {@code 12.3}, {@code 20,100}. */
    public static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%,.1f" : size >= 1 ? "%,.2f" : "%,.3f";
        return String.format(Locale.ROOT, form, value);
    }
}
