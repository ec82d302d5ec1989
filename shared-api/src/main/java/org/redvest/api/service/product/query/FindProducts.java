package org.redvest.api.service.product.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;

/**
 * Which service products lie on the shelf? What is null is not asked about.
 *
 * @param division division code of where it is to be had
 * @param category service category
 * @param station on the shelf of this station (资源展示区)
 * @param organisationId of this team, or of volunteers for whom this organisation answers
 * @param volunteerId of this volunteer
 * @param removedToo those that were taken off the shelf as well, or whose volunteer was erased
 * @param cursor of the page before; null for the first
 * @param limit products at most
 */
public record FindProducts(
        @Nullable String division,
        @Nullable String category,
        @Nullable StationId station,
        @Nullable String organisationId,
        @Nullable VolunteerId volunteerId,
        boolean removedToo,
        @Nullable Long cursor,
        int limit)
        implements Query<Products> {

    @Override
    public Class<Products> answer() {
        return Products.class;
    }
}
