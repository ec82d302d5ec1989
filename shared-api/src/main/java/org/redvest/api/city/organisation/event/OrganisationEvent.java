package org.redvest.api.city.organisation.event;

import org.redvest.api.Event;
import org.redvest.api.id.OrganisationId;

/** What happened to an organisation. */
public sealed interface OrganisationEvent extends Event
        permits OrganisationEntryEvent, OrganisationSuspended, OrganisationResumed, OrganisationDissolved, TeamGuided {

    /** Which organisation it happened to. */
    OrganisationId organisationId();
}
