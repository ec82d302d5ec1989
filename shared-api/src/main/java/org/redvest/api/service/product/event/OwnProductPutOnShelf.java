package org.redvest.api.service.product.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.product.ProductDetails;

/**
 * A service product of a volunteer lies on the shelf.
 *
 * @param productId its number
 * @param volunteerId who serves whoever chooses it
 * @param projectId the published project in which it is served, whose organisation answers for it
 * @param details what it is
 */
@Revision("1")
public record OwnProductPutOnShelf(
        ServiceProductId productId, VolunteerId volunteerId, ProjectId projectId, ProductDetails details)
        implements ProductEvent, NamesVolunteer {}
