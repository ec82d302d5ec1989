package org.redvest.query.service.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Text;
import org.redvest.api.service.hours.HoursChangeState;
import org.redvest.api.service.hours.HoursObjectionState;
import org.redvest.api.service.hours.RefusedRecord;
import org.redvest.api.service.hours.RevocationState;
import org.redvest.api.service.hours.event.HoursChangeEvent;
import org.redvest.api.service.hours.event.HoursCorrectionApproved;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursCorrectionRefused;
import org.redvest.api.service.hours.event.HoursObjectionEvent;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.api.service.hours.event.HoursObjectionRejected;
import org.redvest.api.service.hours.event.HoursObjectionUpheld;
import org.redvest.api.service.hours.event.HoursObjectionWithdrawn;
import org.redvest.api.service.hours.event.RevocationCarriedOut;
import org.redvest.api.service.hours.event.RevocationOrderEvent;
import org.redvest.api.service.hours.event.RevocationOrdered;
import org.redvest.api.service.hours.event.RevocationTakenBack;
import org.redvest.api.service.hours.event.RevocationUndone;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps what happens to objections, corrections and orders; what becomes of the records, the facts of services say. */
@Component
class DisputeProjector extends Projector {

    @EventHandler
    void on(HoursObjectionEvent event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        switch (event) {
            case HoursObjectionRaised raised ->
                objection(event, HoursObjectionState.OPEN, raised.reason(), raised.decideBy(), at, envelope, token);
            case HoursObjectionUpheld upheld ->
                objection(event, HoursObjectionState.UPHELD, upheld.reason(), null, at, envelope, token);
            case HoursObjectionRejected rejected ->
                objection(event, HoursObjectionState.REJECTED, rejected.reason(), null, at, envelope, token);
            case HoursObjectionWithdrawn _ ->
                objection(event, HoursObjectionState.WITHDRAWN, null, null, at, envelope, token);
        }
    }

    private void objection(
            HoursObjectionEvent event,
            HoursObjectionState state,
            @Nullable Text words,
            @Nullable LocalDate decideBy,
            Instant at,
            MetaData envelope,
            TrackingToken token) {
        add(new HoursObjectionRow(
                LogPositions.of(token),
                event.objectionId().value(),
                event.recordId().value(),
                event.volunteerId().value(),
                state,
                words == null ? null : words.value(),
                decideBy,
                actor(envelope),
                at));
    }

    @EventHandler
    void on(HoursChangeEvent event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        HoursCorrectionProposed proposed = event instanceof HoursCorrectionProposed first ? first : null;
        add(new HoursChangeRow(
                LogPositions.of(token),
                event.changeId().value(),
                event.recordId().value(),
                event.volunteerId().value(),
                switch (event) {
                    case HoursCorrectionProposed _ -> HoursChangeState.PROPOSED;
                    case HoursCorrectionApproved _ -> HoursChangeState.APPROVED;
                    case HoursCorrectionRefused _ -> HoursChangeState.REFUSED;
                },
                proposed == null ? null : proposed.startBefore(),
                proposed == null ? null : proposed.endBefore(),
                proposed == null ? null : proposed.start(),
                proposed == null ? null : proposed.end(),
                switch (event) {
                    case HoursCorrectionProposed proposal -> proposal.reason().value();
                    case HoursCorrectionApproved _ -> null;
                    case HoursCorrectionRefused refusal -> refusal.reason().value();
                },
                actor(envelope),
                at));
    }

    @EventHandler
    void on(RevocationOrderEvent event, @Timestamp Instant at, MetaData envelope, TrackingToken token) {
        switch (event) {
            case RevocationOrdered ordered ->
                order(
                        event,
                        RevocationState.RUNNING,
                        ordered.reason(),
                        (long) ordered.records().size(),
                        List.of(),
                        at,
                        envelope,
                        token);
            case RevocationCarriedOut done ->
                order(event, RevocationState.CARRIED_OUT, null, null, done.refused(), at, envelope, token);
            case RevocationTakenBack back ->
                order(event, RevocationState.BEING_TAKEN_BACK, back.reason(), null, List.of(), at, envelope, token);
            case RevocationUndone undone ->
                order(event, RevocationState.TAKEN_BACK, null, null, undone.refused(), at, envelope, token);
        }
    }

    private void order(
            RevocationOrderEvent event,
            RevocationState state,
            @Nullable Text words,
            @Nullable Long total,
            List<RefusedRecord> refused,
            Instant at,
            MetaData envelope,
            TrackingToken token) {
        add(new RevocationOrderRow(
                LogPositions.of(token),
                event.orderId().value(),
                state,
                words == null ? null : words.value(),
                total,
                refused.stream().map(record -> record.recordId().value()).toList(),
                refused.stream().map(record -> record.code().name()).toList(),
                actor(envelope),
                at));
    }

    private static @Nullable String actor(MetaData envelope) {
        return Envelope.stored(envelope, Envelope.ACTOR_ID);
    }
}
