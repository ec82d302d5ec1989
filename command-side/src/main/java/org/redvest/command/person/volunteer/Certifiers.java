package org.redvest.command.person.volunteer;

import java.util.function.BiFunction;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.platform.Hand;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who recorded which service, so that nobody signs, decides or revokes what they certified themselves. */
@Component
public class Certifiers {

    private final BiFunction<VolunteerId, ServiceRecordId, Hand> log;

    @Autowired
    Certifiers(Streams streams) {
        this((volunteer, record) -> streams.messages(volunteer.value())
                .filter(message -> HoursCertified.class.isAssignableFrom(message.getPayloadType()))
                .filter(message ->
                        ((HoursCertified) message.getPayload()).recordId().equals(record))
                .findFirst()
                .map(message -> Hand.of(message.getMetaData()))
                .orElse(Hand.NOBODYS));
    }

    /** Certifiers as this log knows them. */
    public Certifiers(BiFunction<VolunteerId, ServiceRecordId, Hand> log) {
        this.log = log;
    }

    /** By whose hand a record came to be. */
    public Hand of(VolunteerId volunteer, ServiceRecordId record) {
        return log.apply(volunteer, record);
    }
}
