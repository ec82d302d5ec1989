package org.redvest.api.city.organisation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * A suspended organisation goes on.
 *
 * @param organisationId which
 * @param reason why, in words
 */
@Revision("1")
public record OrganisationResumed(OrganisationId organisationId, Text reason) implements OrganisationEvent {}
