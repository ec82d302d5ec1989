package org.redvest.api.service.product.event;

import org.redvest.api.Event;
import org.redvest.api.id.ServiceProductId;

/** What happened to a service product. */
public sealed interface ProductEvent extends Event
        permits ProductPutOnShelf,
                OwnProductPutOnShelf,
                ProductChanged,
                ProductTakenOffShelf,
                ProductOrdered,
                ProductFreed {

    /** Which product. */
    ServiceProductId productId();
}
