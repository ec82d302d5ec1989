package org.redvest.api.honour.commendation;

import org.jspecify.annotations.Nullable;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;

/**
 * A team, unit or place that is commended.
 *
 * @param organisationId the team or unit; null of a place
 * @param stationId the place; null of a team or unit
 */
public record Body(
        @Nullable OrganisationId organisationId, @Nullable StationId stationId) {}
