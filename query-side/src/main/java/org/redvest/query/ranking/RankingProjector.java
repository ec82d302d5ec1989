package org.redvest.query.ranking;

import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.volunteer.event.RegistrationTookEffect;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

/** Keeps the facts that rankings count, keyed by the fact's own id: sums are reckoned when asked, never incremented. */
@Component
class RankingProjector extends Projector {

    private static final Table VOLUNTEERS = Table.of("ranked_volunteer", "volunteer_id", "residence");
    private static final Table SERVICES =
            Table.of("ranked_service", "record_id", "volunteer_id", "service_date", "division", "minutes");

    RankingProjector(Writes writes) {
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
        add(VOLUNTEERS, event.volunteerId().value(), event.residence());
    }

    @EventHandler
    void on(HoursCertified event) {
        add(
                SERVICES,
                event.recordId().value(),
                event.volunteerId().value(),
                event.serviceDate(),
                event.division(),
                event.minutes());
    }
}
