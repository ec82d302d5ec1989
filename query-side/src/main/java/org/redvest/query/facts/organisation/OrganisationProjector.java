package org.redvest.query.facts.organisation;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.organisation.event.OrganisationResumed;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.organisation.event.TeamGuided;
import org.redvest.api.city.organisation.event.TeamRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.facts.organisation.OrganisationChangeRow.Kind;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

@Component
class OrganisationProjector extends Projector {

    @EventHandler
    void on(OrganisationRegistered event, @Timestamp Instant at, TrackingToken token) {
        add(new OrganisationRow(event, at, LogPositions.of(token)));
    }

    @EventHandler
    void on(TeamRegistered event, @Timestamp Instant at, TrackingToken token) {
        add(new OrganisationRow(event, at, LogPositions.of(token)));
        if (event.guidedBy() != null) {
            add(new OrganisationChangeRow(
                    LogPositions.of(token), event.organisationId(), Kind.GUIDED, at, event.guidedBy(), null));
        }
    }

    @EventHandler
    void on(TeamGuided event, @Timestamp Instant at, TrackingToken token) {
        add(new OrganisationChangeRow(
                LogPositions.of(token), event.organisationId(), Kind.GUIDED, at, event.guidedBy(), event.reason()));
    }

    @EventHandler
    void on(OrganisationSuspended event, @Timestamp Instant at, TrackingToken token) {
        add(new OrganisationChangeRow(
                LogPositions.of(token), event.organisationId(), Kind.SUSPENDED, at, null, event.reason()));
    }

    @EventHandler
    void on(OrganisationResumed event, @Timestamp Instant at, TrackingToken token) {
        add(new OrganisationChangeRow(
                LogPositions.of(token), event.organisationId(), Kind.RESUMED, at, null, event.reason()));
    }

    @EventHandler
    void on(OrganisationDissolved event, @Timestamp Instant at, TrackingToken token) {
        add(new OrganisationChangeRow(
                LogPositions.of(token), event.organisationId(), Kind.DISSOLVED, at, event.successor(), event.reason()));
    }
}
