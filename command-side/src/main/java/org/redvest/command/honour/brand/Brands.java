package org.redvest.command.honour.brand;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.honour.brand.event.BrandRegistered;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.Located;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Which brands and themes there are, and where. */
@Component
class Brands implements Whereabouts {

    private final Streams streams;

    Brands(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof BrandId id
                ? streams.first(id.value(), BrandRegistered.class).map(registered -> Remit.in(registered.division()))
                : Optional.empty();
    }
}
