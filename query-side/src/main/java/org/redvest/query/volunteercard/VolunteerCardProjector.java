package org.redvest.query.volunteercard;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(VolunteerCardProjector.GROUP)
class VolunteerCardProjector extends Projector {

    static final String GROUP = "volunteer-card";

    VolunteerCardProjector(Writes writes) {
        super(writes, "query.volunteer_card");
    }

    @EventHandler
    void on(VolunteerRegistered event, @Timestamp Instant registeredAt, TrackingToken token) {
        write(
                """
                INSERT INTO query.volunteer_card (volunteer_id, masked_name, document_kind, residence, skills,
                    categories, registered_at, last_position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                event.volunteerId().value(),
                event.maskedName(),
                event.documentKind().name(),
                event.residence(),
                event.skills().toArray(String[]::new),
                event.categories().toArray(String[]::new),
                Times.parameter(registeredAt),
                LogPositions.of(token));
    }

    /** The position guards the sums: an event delivered twice is counted once. */
    @EventHandler
    void on(HoursCertified event, TrackingToken token) {
        long position = LogPositions.of(token);
        write("""
                UPDATE query.volunteer_card SET records = records + 1, minutes = minutes + ?, last_position = ?
                WHERE volunteer_id = ? AND last_position < ?""", event.minutes(), position, event.volunteerId().value(), position);
    }
}
