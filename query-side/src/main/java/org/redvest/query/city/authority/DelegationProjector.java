package org.redvest.query.city.authority;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Envelope;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.authority.event.DelegationResumed;
import org.redvest.api.city.authority.event.DelegationRevoked;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.authority.event.DeputyDismissed;
import org.redvest.api.city.authority.query.DelegationLife.Kind;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps every delegation, and all that happened to it, as it was recorded; what follows is reckoned by who asks. */
@Component
class DelegationProjector extends Projector {

    @EventHandler
    void on(AuthorityEvent event, TrackingToken token, @Timestamp Instant at, MetaData actor) {
        long position = LogPositions.of(token);
        add(
                switch (event) {
                    case DelegationGranted granted ->
                        new DelegationRow(granted, at, Envelope.stored(actor, Envelope.ACTOR_ID), position);
                    case DelegationSuspended suspended ->
                        DelegationChangeRow.of(suspended, Kind.SUSPENDED, suspended.reason(), at, actor, position);
                    case DelegationResumed resumed ->
                        DelegationChangeRow.of(resumed, Kind.RESUMED, resumed.reason(), at, actor, position);
                    case DelegationRevoked revoked ->
                        DelegationChangeRow.of(revoked, Kind.REVOKED, revoked.reason(), at, actor, position);
                    case DelegationDeclaredInvalid declared ->
                        DelegationChangeRow.of(declared, Kind.DECLARED_INVALID, declared.reason(), at, actor, position);
                    case DeputyAppointed appointed -> DelegationChangeRow.appointed(appointed, at, actor, position);
                    case DeputyDismissed dismissed -> DelegationChangeRow.dismissed(dismissed, at, actor, position);
                });
    }
}
