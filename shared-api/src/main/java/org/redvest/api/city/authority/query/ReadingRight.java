package org.redvest.api.city.authority.query;

/**
 * Whether somebody may read about a volunteer.
 *
 * @param held whether a delegation that is in force reaches that person; false for whom nobody is registered, but to
 *     whom the whole city is delegated
 */
public record ReadingRight(boolean held) {}
