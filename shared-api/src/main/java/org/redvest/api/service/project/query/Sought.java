package org.redvest.api.service.project.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.MapBox;
import org.redvest.api.Surroundings;

/**
 * Where and when somebody would serve, and what they would do. What is null is not asked about.
 *
 * @param division code of the division within which it takes place
 * @param theme service category
 * @param near within these surroundings, the nearest first
 * @param within on this part of the map
 * @param from in a shift that ends after this instant
 * @param to in a shift that begins before this instant
 * @param freePlaces in a shift with at least so many places left, for which one can sign up
 * @param now when it is asked
 */
public record Sought(
        @Nullable String division,
        @Nullable String theme,
        @Nullable Surroundings near,
        @Nullable MapBox within,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer freePlaces,
        Instant now) {

    /** Whether it is about shifts, which have times and places, and not about where and what alone. */
    public boolean aboutShifts() {
        return from != null || to != null || freePlaces != null;
    }
}
