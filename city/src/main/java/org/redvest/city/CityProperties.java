package org.redvest.city;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which city this is.
 *
 * @param city name of its divisions file
 */
@ConfigurationProperties("redvest")
public record CityProperties(@DefaultValue("xiamen") String city) {

    /**
     * A city of whose divisions there is a file.
     *
     * @throws IllegalArgumentException for any other
     */
    public CityProperties {
        List<String> known = ReferenceFile.namesIn(Divisions.FOLDER);
        if (!known.contains(city)) {
            throw new IllegalArgumentException("redvest.city is '%s': set it to one of %s".formatted(city, known));
        }
    }
}
