package org.redvest.api.organisation.event;

import org.redvest.api.organisation.OrganisationId;

/** What happened to an organisation. */
public sealed interface OrganisationEvent permits OrganisationRegistered {

    /** Which organisation it happened to. */
    OrganisationId organisationId();
}
