package org.redvest.command.service.product;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductChanged;
import org.redvest.api.service.product.event.ProductEvent;
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.product.event.ProductTakenOffShelf;

/**
 * What the log knows of a service product: the aggregate decides on it, and other rooms ask it.
 *
 * @param put whose it is, and in which project it is served; null where there is no such product
 * @param lastDetails what it is now; null where there is no such product
 * @param offShelf whether it cannot be chosen any more
 * @param waiting the orders that take its places
 */
record ProductFacts(@Nullable Put put, @Nullable ProductDetails lastDetails, boolean offShelf, Set<OrderId> waiting) {

    static final ProductFacts NOTHING = new ProductFacts(null, null, false, Set.of());

    /**
     * What never changes of a product.
     *
     * @param provider who serves whoever chooses it
     * @param project in which it is served
     */
    record Put(Provider provider, ProjectId project) {}

    /** With what happened next. Never refuses. */
    ProductFacts and(ProductEvent event) {
        return switch (event) {
            case ProductPutOnShelf first ->
                new ProductFacts(
                        new Put(Provider.of(first.organisationId()), first.projectId()),
                        first.details(),
                        false,
                        Set.of());
            case OwnProductPutOnShelf first ->
                new ProductFacts(
                        new Put(Provider.of(first.volunteerId()), first.projectId()), first.details(), false, Set.of());
            case ProductChanged changed -> new ProductFacts(put, changed.details(), offShelf, waiting);
            case ProductTakenOffShelf _ -> new ProductFacts(put, lastDetails, true, waiting);
            case ProductOrdered ordered -> {
                Set<OrderId> more = new LinkedHashSet<>(waiting);
                more.add(ordered.orderId());
                yield new ProductFacts(put, lastDetails, offShelf, more);
            }
            case ProductFreed freed -> {
                Set<OrderId> fewer = new LinkedHashSet<>(waiting);
                fewer.remove(freed.orderId());
                yield new ProductFacts(put, lastDetails, offShelf, fewer);
            }
        };
    }

    /** What never changes of a product that exists. */
    Put birth() {
        return Objects.requireNonNull(put);
    }

    /** What a product that exists is now. */
    ProductDetails details() {
        return Objects.requireNonNull(lastDetails);
    }
}
