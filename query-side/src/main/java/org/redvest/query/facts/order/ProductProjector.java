package org.redvest.query.facts.order;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductChanged;
import org.redvest.api.service.product.event.ProductEvent;
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Sums;
import org.springframework.stereotype.Component;

/** Keeps the shelf: what lies there, what it is, and how many orders of it are open. */
@Component
class ProductProjector extends Projector {

    private static final Sums STANDING = Sums.of("service_product", "product_id", "open_orders", "removed");

    @EventHandler
    void on(ProductEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case ProductPutOnShelf put -> {
                add(new ServiceProductRow(put, at, position));
                add(new ProductVersionRow(put.productId(), put.details(), position));
            }
            case OwnProductPutOnShelf put -> {
                add(new ServiceProductRow(put, at, position));
                add(new ProductVersionRow(put.productId(), put.details(), position));
            }
            case ProductChanged changed -> add(new ProductVersionRow(changed.productId(), changed.details(), position));
            case ProductTakenOffShelf taken -> {
                add(new ProductRemovalRow(taken, at, position));
                add(STANDING, token, taken.productId().value(), 0, 1);
            }
            case ProductOrdered ordered ->
                add(STANDING, token, ordered.productId().value(), 1, 0);
            case ProductFreed freed -> add(STANDING, token, freed.productId().value(), -1, 0);
        }
    }
}
