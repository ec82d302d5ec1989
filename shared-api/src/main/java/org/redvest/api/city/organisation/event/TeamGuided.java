package org.redvest.api.city.organisation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * A team is guided by another organisation from now on.
 *
 * @param organisationId which
 * @param guidedBy the organisation that guides it
 * @param reason why, in words
 */
@Revision("1")
public record TeamGuided(OrganisationId organisationId, OrganisationId guidedBy, Text reason)
        implements OrganisationEvent {}
