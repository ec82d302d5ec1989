package org.redvest.api;

import org.jspecify.annotations.Nullable;
import org.redvest.api.id.OrganisationId;

/**
 * Where a power reaches. A division stands for itself and for all divisions beneath it.
 *
 * @param division division code: 6 digits of the city or a district, 9 of a street, 12 of a community
 * @param organisation the only organisation whose acts it covers; null where it covers everybody's
 */
public record Remit(DivisionCode division, @Nullable OrganisationId organisation) {

    /** The city's code ends so; its districts share only the digits before it. */
    private static final String CITY_SUFFIX = "00";

    private static final int CITY_DIGITS = 6;

    /** A whole division. */
    public static Remit in(DivisionCode division) {
        return new Remit(division, null);
    }

    /** Whether all that lies in the other remit lies in this one. */
    public boolean covers(Remit other) {
        return holds(other.division) && (organisation == null || organisation.equals(other.organisation));
    }

    /**
     * Whether an act in this place lies within.
     *
     * @param act its division, and the organisation whose act it is; an act that names none is that of whoever does it
     */
    public boolean reaches(Remit act) {
        return holds(act.division)
                && (organisation == null || act.organisation == null || organisation.equals(act.organisation));
    }

    /** Whether a division is this one or lies beneath it. */
    public boolean holds(DivisionCode other) {
        return other.value().startsWith(prefix());
    }

    /** The digits with which the codes of its division and of all beneath it begin. */
    public String prefix() {
        String within = division.value();
        return ofTheCity() ? within.substring(0, CITY_DIGITS - CITY_SUFFIX.length()) : within;
    }

    /** Whether it is the whole city, for everybody. */
    public boolean coversTheCity() {
        return organisation == null && ofTheCity();
    }

    private boolean ofTheCity() {
        return division.value().length() == CITY_DIGITS && division.value().endsWith(CITY_SUFFIX);
    }

    @Override
    public String toString() {
        return organisation == null ? division.value() : division + " for " + organisation.code();
    }
}
