package org.redvest.api.id;

import org.redvest.api.Problem;

/**
 * A star of somebody: it lies where it is granted, in a district or in the whole city, as the rules say under which it was applied for.
 *
 * @param volunteerId any of the person's numbers
 * @param level 1 to 5
 */
public record StarOf(VolunteerId volunteerId, int level) implements Located {

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_STAR_APPLICATION;
    }

    @Override
    public String toString() {
        return "star " + level;
    }
}
