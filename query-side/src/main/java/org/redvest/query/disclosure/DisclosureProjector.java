package org.redvest.query.disclosure;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.organisation.event.OrganisationRegistered;
import org.redvest.api.volunteer.ConsentPurpose;
import org.redvest.api.volunteer.event.RegistrationTookEffect;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

@Component
class DisclosureProjector extends Projector {

    private static final Table VOLUNTEERS =
            Table.of("disclosed_volunteer", "volunteer_id", "masked_name", "publication");
    private static final Table ORGANISATIONS = Table.of("disclosed_organisation", "organisation_id", "name");
    private static final Table RECORDS = Table.of(
            "disclosed_record",
            "position",
            "record_id",
            "volunteer_id",
            "organisation_id",
            "activity",
            "category",
            "started_at",
            "ended_at",
            "service_date",
            "minutes",
            "division",
            "place",
            "timeliness",
            "certified_at");

    DisclosureProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(VolunteerRegistered event) {
        if (event.tookEffectAtOnce()) {
            on(event.takingEffect());
        }
    }

    @EventHandler
    void on(RegistrationTookEffect event) {
        add(
                VOLUNTEERS,
                event.volunteerId().value(),
                event.maskedName(),
                event.purposes().contains(ConsentPurpose.PUBLICATION));
    }

    @EventHandler
    void on(OrganisationRegistered event) {
        add(ORGANISATIONS, event.organisationId().code(), event.name());
    }

    @EventHandler
    void on(HoursCertified event, @Timestamp Instant certifiedAt, TrackingToken token) {
        add(
                RECORDS,
                LogPositions.of(token),
                event.recordId().value(),
                event.volunteerId().value(),
                event.organisationId().code(),
                event.activity(),
                event.category(),
                Times.parameter(event.start()),
                Times.parameter(event.end()),
                event.serviceDate(),
                event.minutes(),
                event.division(),
                event.place(),
                event.timeliness().name(),
                Times.parameter(certifiedAt));
    }
}
