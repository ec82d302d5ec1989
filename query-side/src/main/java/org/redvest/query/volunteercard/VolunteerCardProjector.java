package org.redvest.query.volunteercard;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.volunteer.RegistrationState;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.event.BanLifted;
import org.redvest.api.volunteer.event.RegistrationContested;
import org.redvest.api.volunteer.event.RegistrationLapsed;
import org.redvest.api.volunteer.event.RegistrationTookEffect;
import org.redvest.api.volunteer.event.VolunteerBanned;
import org.redvest.api.volunteer.event.VolunteerErased;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Sums;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

@Component
class VolunteerCardProjector extends Projector {

    private static final Table CARDS = Table.of(
            "volunteer_card",
            "volunteer_id",
            "masked_name",
            "document_kind",
            "residence",
            "skills",
            "categories",
            "registered_at",
            "state",
            "last_position");
    private static final Table CHANGES = Table.of("registration_change", "position", "volunteer_id", "state");
    private static final Table ERASED = Table.of("erased_volunteer", "volunteer_id", "erased_at");
    private static final Sums HOURS = Sums.of("volunteer_card", "volunteer_id", "records", "minutes");

    VolunteerCardProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(VolunteerRegistered event, @Timestamp Instant registeredAt, TrackingToken token) {
        add(
                CARDS,
                event.volunteerId().value(),
                event.maskedName(),
                event.documentKind().name(),
                event.residence(),
                event.skills().toArray(String[]::new),
                event.categories().toArray(String[]::new),
                Times.parameter(registeredAt),
                event.restsOn().state().name(),
                LogPositions.of(token));
    }

    @EventHandler
    void on(RegistrationTookEffect event, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.IN_EFFECT, token);
    }

    @EventHandler
    void on(RegistrationLapsed event, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.LAPSED, token);
    }

    @EventHandler
    void on(RegistrationContested event, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.CONTESTED, token);
    }

    @EventHandler
    void on(VolunteerBanned event, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.BANNED, token);
    }

    @EventHandler
    void on(BanLifted event, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.IN_EFFECT, token);
    }

    private void change(VolunteerId volunteer, RegistrationState state, TrackingToken token) {
        add(CHANGES, LogPositions.of(token), volunteer.value(), state.name());
    }

    @EventHandler
    void on(VolunteerErased event, @Timestamp Instant erasedAt) {
        add(ERASED, event.volunteerId().value(), Times.parameter(erasedAt));
    }

    @EventHandler
    void on(HoursCertified event, TrackingToken token) {
        add(HOURS, token, event.volunteerId().value(), 1, event.minutes());
    }
}
