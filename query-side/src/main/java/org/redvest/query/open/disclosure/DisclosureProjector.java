package org.redvest.query.open.disclosure;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps what organisations are called; what they certified are facts of services. */
@Component
class DisclosureProjector extends Projector {

    @EventHandler
    void on(OrganisationRegistered event, TrackingToken token) {
        add(new DisclosedOrganisationRow(
                event.organisationId().code(), event.name().value(), LogPositions.of(token)));
    }
}
