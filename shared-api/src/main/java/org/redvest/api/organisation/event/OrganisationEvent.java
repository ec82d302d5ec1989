package org.redvest.api.organisation.event;

import org.redvest.api.Event;
import org.redvest.api.organisation.OrganisationId;

/** What happened to an organisation. */
public sealed interface OrganisationEvent extends Event permits OrganisationRegistered {

    /** Which organisation it happened to. */
    OrganisationId organisationId();
}
