package org.redvest.command.reward.points;

import java.time.Instant;
import java.util.Optional;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.platform.Streams;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.springframework.stereotype.Component;

/** Which scheme credits a service: what the certification says, however often it is asked. */
@Component
class CreditingSchemes {

    private final PointsSchemes schemes;
    private final Streams streams;

    CreditingSchemes(PointsSchemes schemes, Streams streams) {
        this.schemes = schemes;
        this.streams = streams;
    }

    /** A certification, and the scheme that credits it. */
    record Credited(HoursCertified hours, SchemeId scheme) {

        PointsAccountId account() {
            return PointsAccountId.of(hours.volunteerId(), scheme);
        }
    }

    /** The scheme of a certification that was stored at that instant. */
    Credited of(HoursCertified hours, Instant certifiedAt) {
        return new Credited(hours, schemes.crediting(hours.division(), hours.serviceDate(), certifiedAt));
    }

    /** The certification of a record in the volunteer's own stream, and its scheme. */
    Optional<Credited> of(VolunteerId volunteer, ServiceRecordId record) {
        return streams.messages(volunteer.value())
                .filter(message -> message.getPayload() instanceof HoursCertified hours
                        && hours.recordId().equals(record))
                .findFirst()
                .map(message -> of((HoursCertified) message.getPayload(), message.getTimestamp()));
    }

    /** The account that a record is credited to; the city's where there is no such record. */
    PointsAccountId accountOf(VolunteerId volunteer, ServiceRecordId record) {
        // without others, nothing needs to be read
        return schemes.areSeveral()
                ? of(volunteer, record).map(Credited::account).orElseGet(() -> PointsAccountId.of(volunteer))
                : PointsAccountId.of(volunteer);
    }
}
