package org.redvest.api.service.scrutiny.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.SpotCheckId;

/**
 * Which records did a spot-check draw, and what was found of them?
 *
 * @param spotCheckId which
 * @param withNumbers whether volunteers' numbers are told, to whoever checks; the public learns masked names
 * @param cursor of the page before; null for the first
 * @param limit items of the page at most
 */
public record FindSpotCheckSample(
        SpotCheckId spotCheckId,
        boolean withNumbers,
        @Nullable Long cursor,
        int limit) implements Query<SpotCheckSample> {

    @Override
    public Class<SpotCheckSample> answer() {
        return SpotCheckSample.class;
    }
}
