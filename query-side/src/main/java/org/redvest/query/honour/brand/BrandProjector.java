package org.redvest.query.honour.brand;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.honour.brand.event.BrandChanged;
import org.redvest.api.honour.brand.event.BrandEnded;
import org.redvest.api.honour.brand.event.BrandEvent;
import org.redvest.api.honour.brand.event.BrandRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps brands and themes, and what each was called when. */
@Component
class BrandProjector extends Projector {

    @EventHandler
    void on(BrandEvent event, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case BrandRegistered registered -> {
                add(new BrandRow(registered, position));
                add(new BrandVersionRow(
                        registered.brandId(),
                        registered.from(),
                        registered.name(),
                        registered.organisationId(),
                        registered.description(),
                        position));
            }
            case BrandChanged changed ->
                add(new BrandVersionRow(
                        changed.brandId(),
                        changed.from(),
                        changed.name(),
                        changed.organisationId(),
                        changed.description(),
                        position));
            case BrandEnded ended -> add(new BrandEndRow(ended, position));
        }
    }
}
