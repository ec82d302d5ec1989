package org.redvest.command.honour.commendation;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.honour.commendation.event.CommendationRoundOpened;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.Located;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Which rounds of commendation there are, and whose they are. */
@Component
class CommendationRounds implements Whereabouts {

    private final Streams streams;

    CommendationRounds(Streams streams) {
        this.streams = streams;
    }

    /** The division whose round it is, for everybody's acts. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof CommendationRoundId id
                ? streams.first(id.value(), CommendationRoundOpened.class).map(opened -> Remit.in(opened.division()))
                : Optional.empty();
    }
}
