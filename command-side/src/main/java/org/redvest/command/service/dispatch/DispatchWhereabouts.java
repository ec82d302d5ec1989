package org.redvest.command.service.dispatch;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.Located;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** A dispatch lies where the organisation that ordered it has its seat, and is that organisation's. */
@Component
class DispatchWhereabouts implements Whereabouts {

    private final Streams streams;
    private final Organisations organisations;

    DispatchWhereabouts(Streams streams, Organisations organisations) {
        this.streams = streams;
        this.organisations = organisations;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof DispatchId id
                ? streams.first(id.value(), DispatchedOutOfTown.class)
                        .map(DispatchedOutOfTown::organisationId)
                        .flatMap(this::remit)
                : Optional.empty();
    }

    private Optional<Remit> remit(OrganisationId organisation) {
        return organisations.of(organisation).map(seat -> new Remit(seat.division(), organisation));
    }
}
