package org.redvest.command.service.scrutiny;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.service.scrutiny.event.SpotCheckAnnounced;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Where spot-checks are made. */
@Component
class SpotChecks implements Whereabouts {

    private final Streams streams;

    SpotChecks(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof SpotCheckId id
                ? streams.first(id.value(), SpotCheckAnnounced.class).map(announced -> Remit.in(announced.division()))
                : Optional.empty();
    }
}
