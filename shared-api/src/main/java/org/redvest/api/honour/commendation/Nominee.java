package org.redvest.api.honour.commendation;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;

/**
 * Whom somebody nominates: one of the three.
 *
 * @param volunteerId a person
 * @param organisationId a team or a unit
 * @param stationId a place
 */
public record Nominee(
        @Nullable VolunteerId volunteerId,
        @Nullable OrganisationId organisationId,
        @Nullable StationId stationId) {

    /** A person. */
    public static Nominee of(VolunteerId volunteer) {
        return new Nominee(volunteer, null, null);
    }

    /** A team or a unit. */
    public static Nominee of(OrganisationId organisation) {
        return new Nominee(null, organisation, null);
    }

    /** A place. */
    public static Nominee of(StationId station) {
        return new Nominee(null, null, station);
    }

    /** A team, a unit or a place. */
    public static Nominee of(Body body) {
        return new Nominee(null, body.organisationId(), body.stationId());
    }

    /**
     * The one that a caller named: by the form of what they gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#UNKNOWN_STATION}, and as {@link OrganisationId#of}
     */
    public static Nominee named(String given) {
        if (given.startsWith("vol-")) {
            return of(VolunteerId.of(given));
        }
        return given.startsWith("sta-") ? of(StationId.of(given)) : of(OrganisationId.of(given));
    }

    /** Whether it can be nominated in a category of this kind. */
    public boolean isOf(CandidateKind kind) {
        return switch (kind) {
            case PERSON -> volunteerId != null;
            case TEAM, UNIT -> organisationId != null;
            case PLACE -> stationId != null;
        };
    }

    /** The id of whom it is, whatever kind that is of. */
    public String key() {
        Object id = volunteerId != null ? volunteerId : organisationId != null ? organisationId : stationId;
        return String.valueOf(id);
    }
}
