package org.redvest.command.city.alliance;

import java.util.Optional;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.alliance.event.AllianceFounded;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.Located;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Which alliances there are, and where they work. */
@Component
public class Alliances implements Whereabouts {

    private final Streams streams;

    Alliances(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof AllianceId id ? division(id).map(Remit::in) : Optional.empty();
    }

    private Optional<DivisionCode> division(AllianceId id) {
        return streams.first(id.value(), AllianceFounded.class).map(AllianceFounded::division);
    }

    /**
     * Where an alliance works.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ALLIANCE}
     */
    public DivisionCode require(AllianceId id) {
        return division(id).orElseThrow(() -> new Refusal(id.unknown()));
    }
}
