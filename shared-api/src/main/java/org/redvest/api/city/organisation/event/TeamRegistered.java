package org.redvest.api.city.organisation.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.id.OrganisationId;

/**
 * A team without a unified social credit code is registered.
 *
 * @param organisationId the number that it was given
 * @param origin why it has no code
 * @param name what it calls itself
 * @param division division code of its seat
 * @param guidedBy the organisation that guides it; null for one of Taiwan
 */
@Revision("1")
public record TeamRegistered(
        OrganisationId organisationId,
        TeamOrigin origin,
        Text name,
        DivisionCode division,
        @Nullable OrganisationId guidedBy)
        implements OrganisationEntryEvent {}
