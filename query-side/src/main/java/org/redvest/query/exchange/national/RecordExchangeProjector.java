package org.redvest.query.exchange.national;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.exchange.national.event.AnswerReceived;
import org.redvest.api.exchange.national.event.DisputeDecided;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.exchange.national.event.RecordExchangeAgreed;
import org.redvest.api.exchange.national.event.RecordExchangeEnded;
import org.redvest.api.exchange.national.event.RecordExchangeEvent;
import org.redvest.api.exchange.national.event.RecordSent;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.exchange.national.event.VolunteerUnlinked;
import org.redvest.api.id.SentRecordId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is sent to other systems, and what they answered. A rebuild sends nothing: what was sent is in the log. */
@Component
class RecordExchangeProjector extends Projector {

    private final JsonMapper json;

    RecordExchangeProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(RecordExchangeEvent event, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case RecordExchangeAgreed agreed -> add(new RecordExchangeRow(agreed, position));
            case RecordExchangeEnded ended -> add(new RecordExchangeEndRow(ended, position));
        }
    }

    @EventHandler
    void on(LinkageEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        switch (event) {
            case VolunteerLinked it -> {
                add(new LinkStepRow(it, LinkState.ASKED, null, at, position));
                add(new RecordMessageRow(
                        it.message(),
                        json.writeValueAsString(it.message()),
                        it.hash(),
                        it.signature(),
                        null,
                        at,
                        position));
            }
            case VolunteerUnlinked it -> {
                add(new LinkStepRow(it, LinkState.ENDED, it.cause(), at, position));
                add(new RecordMessageRow(
                        it.message(),
                        json.writeValueAsString(it.message()),
                        it.hash(),
                        it.signature(),
                        null,
                        at,
                        position));
            }
            case RecordSent it -> sent(it, at, position);
            case AnswerReceived it -> answered(it, at, position);
            case DisputeDecided it -> add(new DisputeDecisionRow(it, position));
        }
    }

    private void sent(RecordSent it, Instant at, long position) {
        SentService service = it.message().service();
        if (service != null) {
            add(new RecordStepRow(it, service.record(), RecordState.SENT, null, null, at, position));
        }
        add(new RecordMessageRow(
                it.message(),
                json.writeValueAsString(it.message()),
                it.hash(),
                it.signature(),
                it.recordId(),
                at,
                position));
    }

    private void answered(AnswerReceived it, Instant at, long position) {
        SentRecordId record = it.record();
        RecordState state = it.state();
        if (record != null && state != null) {
            add(new RecordStepRow(
                    it, record, state, it.message().reason(), it.message().hours(), at, position));
        }
        LinkState link = it.link();
        if (link != null) {
            add(new LinkStepRow(it, link, null, at, position));
        }
    }
}
