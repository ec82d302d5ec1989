package org.redvest.query.authority;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.authority.DelegationId;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.event.AuthorityEvent;
import org.redvest.api.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.authority.event.DelegationGranted;
import org.redvest.api.authority.event.DelegationResumed;
import org.redvest.api.authority.event.DelegationRevoked;
import org.redvest.api.authority.event.DelegationSuspended;
import org.redvest.api.authority.event.DeputyAppointed;
import org.redvest.api.authority.event.DeputyDismissed;
import org.redvest.api.authority.query.DelegationLife.Kind;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Table;
import org.redvest.query.platform.projecting.Writes;
import org.springframework.stereotype.Component;

/** Keeps every delegation, and all that happened to it, as it was recorded; what follows is reckoned by who asks. */
@Component
class DelegationProjector extends Projector {

    private static final Table DELEGATIONS = Table.of(
            "delegation",
            "position",
            "delegation_id",
            "under_id",
            "holder",
            "powers",
            "division",
            "organisation_id",
            "valid_from",
            "valid_until",
            "basis",
            "granted_at",
            "granted_by");

    private static final Table CHANGES = Table.of(
            "delegation_change",
            "position",
            "delegation_id",
            "kind",
            "reason",
            "recorded_at",
            "actor_id",
            "acted_under_id",
            "deputy_for");

    private static final Table DEPUTIES = Table.of(
            "delegation_deputy",
            "position",
            "delegation_id",
            "kind",
            "deputy",
            "valid_from",
            "valid_until",
            "recorded_at",
            "actor_id",
            "acted_under_id",
            "deputy_for");

    DelegationProjector(Writes writes) {
        super(writes);
    }

    /** Where, when and by whom something was recorded. */
    private record Origin(long position, Object recordedAt, MetaData actor) {}

    @EventHandler
    void on(AuthorityEvent event, TrackingToken token, @Timestamp Instant recordedAt, MetaData actor) {
        Origin at = new Origin(LogPositions.of(token), Times.parameter(recordedAt), actor);
        switch (event) {
            case DelegationGranted granted -> addGranted(granted, at);
            case DelegationSuspended suspended ->
                addChange(suspended, Kind.SUSPENDED, suspended.reason().value(), at);
            case DelegationResumed resumed ->
                addChange(resumed, Kind.RESUMED, resumed.reason().value(), at);
            case DelegationRevoked revoked ->
                addChange(revoked, Kind.REVOKED, revoked.reason().value(), at);
            case DelegationDeclaredInvalid declared ->
                addChange(declared, Kind.DECLARED_INVALID, declared.reason().value(), at);
            case DeputyAppointed appointed ->
                addDeputy(
                        appointed,
                        Kind.DEPUTY_APPOINTED,
                        appointed.deputy().value(),
                        appointed.from(),
                        appointed.until(),
                        at);
            case DeputyDismissed dismissed ->
                addDeputy(dismissed, Kind.DEPUTY_DISMISSED, dismissed.deputy().value(), null, null, at);
        }
    }

    private void addGranted(DelegationGranted granted, Origin at) {
        DelegationId under = granted.under();
        var organisation = granted.remit().organisation();
        add(
                DELEGATIONS,
                at.position(),
                granted.delegationId().value(),
                under == null ? null : under.value(),
                granted.holder().value(),
                granted.powers().stream().map(Power::name).toArray(String[]::new),
                granted.remit().division().value(),
                organisation == null ? null : organisation.code(),
                Times.parameter(granted.from()),
                time(granted.until()),
                granted.basis().value(),
                at.recordedAt(),
                Envelope.stored(at.actor(), Envelope.ACTOR_ID));
    }

    private void addChange(AuthorityEvent event, Kind kind, String reason, Origin at) {
        add(
                CHANGES,
                at.position(),
                event.delegationId().value(),
                kind.name(),
                reason,
                at.recordedAt(),
                Envelope.stored(at.actor(), Envelope.ACTOR_ID),
                Envelope.stored(at.actor(), Envelope.DELEGATION),
                Envelope.stored(at.actor(), Envelope.DEPUTY_FOR));
    }

    private void addDeputy(
            AuthorityEvent event,
            Kind kind,
            String deputy,
            @Nullable Instant from,
            @Nullable Instant until,
            Origin at) {
        add(
                DEPUTIES,
                at.position(),
                event.delegationId().value(),
                kind.name(),
                deputy,
                time(from),
                time(until),
                at.recordedAt(),
                Envelope.stored(at.actor(), Envelope.ACTOR_ID),
                Envelope.stored(at.actor(), Envelope.DELEGATION),
                Envelope.stored(at.actor(), Envelope.DEPUTY_FOR));
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : Times.parameter(instant);
    }
}
