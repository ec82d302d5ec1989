package org.redvest.benchmarks.run.report;

import java.util.List;

/**
 * How far the readers of the log were behind while commands came in, and whether they fell further behind.
 *
 * @param start events behind in the first sample
 * @param middle in the middle one
 * @param end in the last one
 * @param max the most
 * @param headPerSecond events appended a second
 * @param growthPerSecond events by which the lag grew a second, over the time after the first fifth
 */
public record LagTrend(
        double start, double middle, double end, double max, double headPerSecond, double growthPerSecond) {

    /** Readers that take this share less than what is appended do not keep up. */
    private static final double GROWTH = 0.02;

    /** A lag of less than this many seconds of appending is batching, whatever its trend. */
    private static final double BATCHING_SECONDS = 0.5;

    private static final double SETTLING = 0.2;

    /**
     * What was seen at one moment.
     *
     * @param second since the start of the load
     * @param head position of the newest event
     * @param lag events that the slowest reader had still to take
     */
    public record Sample(double second, double head, double lag) {}

    /** The trend of samples in the order of time; needs three of them. */
    public static LagTrend of(List<Sample> samples) {
        if (samples.size() < 3) {
            throw new IllegalArgumentException("Three samples are needed for a trend");
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double settled = first.second() + SETTLING * (last.second() - first.second());
        return new LagTrend(
                first.lag(),
                samples.get(samples.size() / 2).lag(),
                last.lag(),
                samples.stream().mapToDouble(Sample::lag).max().orElse(0),
                (last.head() - first.head()) / (last.second() - first.second()),
                slope(samples.stream()
                        .filter(sample -> sample.second() >= settled)
                        .toList()));
    }

    /** The slope of the line through the samples that has the least squares. */
    private static double slope(List<Sample> samples) {
        double meanSecond =
                samples.stream().mapToDouble(Sample::second).average().orElse(0);
        double meanLag = samples.stream().mapToDouble(Sample::lag).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (Sample sample : samples) {
            covariance += (sample.second() - meanSecond) * (sample.lag() - meanLag);
            variance += (sample.second() - meanSecond) * (sample.second() - meanSecond);
        }
        return variance == 0 ? 0 : covariance / variance;
    }

    /** Whether the readers could go on like this for ever. */
    public boolean keepsUp() {
        return growthPerSecond <= GROWTH * headPerSecond || end <= BATCHING_SECONDS * headPerSecond;
    }
}
