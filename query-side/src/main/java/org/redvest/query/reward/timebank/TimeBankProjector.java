package org.redvest.query.reward.timebank;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.event.TimeAccountClosed;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeArrived;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeDonated;
import org.redvest.api.reward.timebank.event.TimeDrawn;
import org.redvest.api.reward.timebank.event.TimeGiftAccepted;
import org.redvest.api.reward.timebank.event.TimeGiftOffered;
import org.redvest.api.reward.timebank.event.TimeGiftTaken;
import org.redvest.api.reward.timebank.event.TimeGranted;
import org.redvest.api.reward.timebank.event.TimeInherited;
import org.redvest.api.reward.timebank.event.TimeOrdered;
import org.redvest.api.reward.timebank.event.TimeReceived;
import org.redvest.api.reward.timebank.event.TimeReturned;
import org.redvest.api.reward.timebank.event.TimeSent;
import org.redvest.api.reward.timebank.event.TimeSentBack;
import org.redvest.api.reward.timebank.query.TimeStatement.Kind;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TimeBankProjector extends Projector {

    private final JsonMapper json;

    TimeBankProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(TimeBankOpened event, TrackingToken token) {
        add(new TimeBankRow(event, LogPositions.of(token)));
    }

    @EventHandler
    void on(TimeBankRulesAdopted event, TrackingToken token) {
        add(new TimeBankRulesRow(event, json.writeValueAsString(event.rules()), LogPositions.of(token)));
    }

    @EventHandler
    void on(TimeAccountEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case TimeAccountOpened opened -> add(new TimeAccountRow(opened, position));
            case TimeDeposited deposit -> add(TimeEntryRow.deposited(deposit, at, position));
            case TimeOrdered order -> add(TimeEntryRow.ordered(order, at, position));
            case TimeDonated it -> add(it, it.movementId(), Kind.DONATED, null, at, position);
            case TimeDrawn it -> add(it, it.movementId(), Kind.DRAWN, it.server(), at, position);
            case TimeReturned it -> add(it, it.movementId(), Kind.RETURNED, null, at, position);
            case TimeGranted it -> add(it, it.movementId(), Kind.GRANTED, null, at, position);
            case TimeGiftOffered it -> add(it, it.movementId(), Kind.GIFT_OFFERED, it.recipient(), at, position);
            case TimeGiftAccepted it -> add(it, it.movementId(), Kind.GIFT_ACCEPTED, it.giver(), at, position);
            case TimeInherited it -> add(it, it.movementId(), Kind.INHERITED, it.from(), at, position);
            case TimeSent it -> add(TimeEntryRow.sent(it, at, position));
            case TimeArrived it ->
                add(TimeEntryRow.exchanged(it, it.movementId(), Kind.ARRIVED, it.partner(), at, position));
            case TimeSentBack it ->
                add(TimeEntryRow.exchanged(it, it.movementId(), Kind.SENT_BACK, it.partner(), at, position));
            case TimeReceived it -> add(TimeEntryRow.received(it, at, position));
            case TimeAccountClosed it -> add(it, it.movementId(), Kind.CLOSED, it.heir(), at, position);
            // its legs are those of the gift that was accepted
            case TimeGiftTaken _ -> {}
        }
    }

    private void add(
            TimeAccountEvent event,
            TimeMovementId movement,
            Kind kind,
            @Nullable VolunteerId counterpart,
            Instant at,
            long position) {
        add(new TimeEntryRow(event, movement, kind, counterpart, at, position));
    }
}
