package org.redvest.api.service.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * Who is to serve an order, or has a product on the shelf: a team, or a volunteer by themselves.
 *
 * @param organisationId the team; null where it is a volunteer
 * @param volunteerId the volunteer; null where it is a team
 */
public record Provider(
        @Nullable OrganisationId organisationId, @Nullable VolunteerId volunteerId) {

    /** A team. */
    public static Provider of(OrganisationId organisation) {
        return new Provider(organisation, null);
    }

    /** A volunteer by themselves. */
    public static Provider of(VolunteerId volunteer) {
        return new Provider(null, volunteer);
    }

    /**
     * The one that a caller named.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD} where it is both or neither
     */
    public static Provider of(@Nullable OrganisationId organisation, @Nullable VolunteerId volunteer) {
        if ((organisation == null) == (volunteer == null)) {
            throw new Refusal(
                    Problem.INVALID_FIELD, "Name either a team by organisationId or a volunteer by volunteerId.");
        }
        return new Provider(organisation, volunteer);
    }

    /** Whether it is a volunteer by themselves. */
    @JsonIgnore
    public boolean alone() {
        return volunteerId != null;
    }
}
