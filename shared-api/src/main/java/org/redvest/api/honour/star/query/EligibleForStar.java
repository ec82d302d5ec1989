package org.redvest.api.honour.star.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;

/**
 * A page of those who reach a level and do not hold it.
 *
 * @param persons in the order of their registration
 * @param nextCursor of the next page; null on the last
 * @param position of the log up to which this is the answer
 */
public record EligibleForStar(
        List<Person> persons, @Nullable Long nextCursor, long position) {

    /**
     * Somebody.
     *
     * @param volunteerId the number that goes on
     * @param name masked
     * @param residence division code
     * @param residenceName its name
     * @param minutes of final service today
     * @param held the highest level that they hold; 0 for none
     * @param position of the log at which they registered
     */
    public record Person(
            VolunteerId volunteerId,
            String name,
            String residence,
            String residenceName,
            long minutes,
            int held,
            long position) {}
}
