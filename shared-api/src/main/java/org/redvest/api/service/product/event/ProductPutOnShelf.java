package org.redvest.api.service.product.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.service.product.ProductDetails;

/**
 * A service product of a team lies on the shelf.
 *
 * @param productId its number
 * @param organisationId the team that serves whoever chooses it
 * @param projectId the published project in which it is served, one of the team's
 * @param details what it is
 */
@Revision("1")
public record ProductPutOnShelf(
        ServiceProductId productId, OrganisationId organisationId, ProjectId projectId, ProductDetails details)
        implements ProductEvent {}
