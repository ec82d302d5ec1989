package org.redvest.api.city.organisation.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * An organisation is registered.
 *
 * @param organisationId its unified social credit code
 * @param name its registered name
 * @param division division code of its seat
 */
@Revision("1")
public record OrganisationRegistered(OrganisationId organisationId, Text name, DivisionCode division)
        implements OrganisationEntryEvent {}
