package org.redvest.command.city.station;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.city.station.event.BlockClaimed;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.Located;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Where the blocks and roads lie that were ever claimed. */
@Component
class Blocks implements Whereabouts {

    private final Streams streams;

    Blocks(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof BlockId id
                ? streams.first(id.value(), BlockClaimed.class).map(claimed -> Remit.in(claimed.division()))
                : Optional.empty();
    }
}
