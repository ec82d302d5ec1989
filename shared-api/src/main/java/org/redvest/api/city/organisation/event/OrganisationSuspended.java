package org.redvest.api.city.organisation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * An organisation was suspended: what it does until it is resumed is not certified.
 *
 * @param organisationId which
 * @param reason why, in words
 */
@Revision("1")
public record OrganisationSuspended(OrganisationId organisationId, Text reason) implements OrganisationEvent {}
