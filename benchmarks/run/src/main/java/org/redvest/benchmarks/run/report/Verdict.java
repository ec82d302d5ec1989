package org.redvest.benchmarks.run.report;

import org.jspecify.annotations.Nullable;

/**
 * Whether a target was met.
 *
 * @param target which one
 * @param measured what was measured, or why nothing was
 * @param met null where it was not measured
 */
public record Verdict(
        Target target, String measured, @Nullable Boolean met) {}
