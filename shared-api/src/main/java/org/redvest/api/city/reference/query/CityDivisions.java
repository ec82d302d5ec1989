package org.redvest.api.city.reference.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of the city (GB/T 2260 and the statistical codes below it).
 *
 * @param divisions city, districts, streets, communities; each level in the order of its codes
 */
public record CityDivisions(List<Entry> divisions) {

    /**
     * One division.
     *
     * @param code 6 digits for city and district, 9 for a street, 12 for a community
     * @param name Chinese name
     * @param level {@code CITY}, {@code DISTRICT}, {@code STREET} or {@code COMMUNITY}
     * @param parent code of the unit above; null for the city
     */
    public record Entry(
            String code,
            String name,
            String level,
            @Nullable String parent) {}
}
