package org.redvest.api.city.station.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;

/**
 * Stations on record.
 *
 * @param datum in which system their coordinates are
 * @param total how many there are, over all pages; only on the first
 * @param stations in the order in which they were recorded, or the nearest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record Stations(
        Datum datum,
        @Nullable Long total,
        List<StationView> stations,
        @Nullable String nextCursor,
        long position) {}
