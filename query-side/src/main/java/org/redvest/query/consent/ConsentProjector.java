package org.redvest.query.consent;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.volunteer.Admission;
import org.redvest.api.volunteer.ConsentEvidence;
import org.redvest.api.volunteer.ConsentPurpose;
import org.redvest.api.volunteer.event.ConsentGiven;
import org.redvest.api.volunteer.event.ConsentWithdrawn;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

/** Keeps what volunteers agreed to, and since when. */
@Component
class ConsentProjector extends Projector {

    private static final Table AT_REGISTRATION =
            Table.of("consent_at_registration", "volunteer_id", "purposes", "form", "given_on", "registered_at");
    private static final Table CHANGES = Table.of(
            "consent_change", "position", "volunteer_id", "purpose", "given", "changed_at", "form", "given_on");

    ConsentProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(VolunteerRegistered event, @Timestamp Instant registeredAt) {
        Admission admission = event.restsOn();
        ConsentEvidence evidence = admission.evidence();
        add(
                AT_REGISTRATION,
                event.volunteerId().value(),
                admission.purposes().stream().map(ConsentPurpose::name).toArray(String[]::new),
                evidence == null ? null : evidence.form().name(),
                evidence == null ? null : evidence.givenOn(),
                Times.parameter(registeredAt));
    }

    @EventHandler
    void on(ConsentGiven event, @Timestamp Instant at, TrackingToken token) {
        add(
                CHANGES,
                LogPositions.of(token),
                event.volunteerId().value(),
                event.purpose().name(),
                true,
                Times.parameter(at),
                event.evidence().form().name(),
                event.evidence().givenOn());
    }

    @EventHandler
    void on(ConsentWithdrawn event, @Timestamp Instant at, TrackingToken token) {
        add(
                CHANGES,
                LogPositions.of(token),
                event.volunteerId().value(),
                event.purpose().name(),
                false,
                Times.parameter(at),
                null,
                null);
    }
}
