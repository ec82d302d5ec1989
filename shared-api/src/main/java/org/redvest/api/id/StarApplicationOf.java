package org.redvest.api.id;

import org.redvest.api.Problem;

/**
 * An application for a star, by whose it is and for which level: it lies in the district whose office reviews it.
 *
 * @param volunteerId any of the person's numbers
 * @param level 1 to 5
 */
public record StarApplicationOf(VolunteerId volunteerId, int level) implements Located {

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_STAR_APPLICATION;
    }

    @Override
    public String toString() {
        return "the application for star " + level;
    }
}
