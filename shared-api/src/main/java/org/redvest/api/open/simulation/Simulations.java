package org.redvest.api.open.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of somebody's simulations, the newest first.
 *
 * @param simulations those that are kept
 * @param nextCursor of the next page; null on the last
 */
public record Simulations(
        List<SimulationView> simulations, @Nullable Long nextCursor) {}
