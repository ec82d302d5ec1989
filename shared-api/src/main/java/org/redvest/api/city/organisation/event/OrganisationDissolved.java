package org.redvest.api.city.organisation.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/**
 * An organisation was dissolved, for good.
 *
 * @param organisationId which
 * @param successor who inherits its records and what it had open; null where nobody does
 * @param reason why, in words
 */
@Revision("1")
public record OrganisationDissolved(
        OrganisationId organisationId, @Nullable OrganisationId successor, Text reason) implements OrganisationEvent {}
