package org.redvest.command.service.scrutiny;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.platform.Hand;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Service records as they were certified, and by whose hand, from the log. */
@Component
class CertifiedRecords {

    private final Function<VolunteerId, List<? extends DomainEventMessage<?>>> log;

    @Autowired
    CertifiedRecords(Streams streams) {
        this(volunteer -> streams.messages(volunteer.value()).toList());
    }

    /** Records as this log knows them. */
    CertifiedRecords(Function<VolunteerId, List<? extends DomainEventMessage<?>>> log) {
        this.log = log;
    }

    /**
     * A record.
     *
     * @param hours as it was certified
     * @param certifiedAt when
     * @param by whose hand certified it
     */
    record Certified(HoursCertified hours, Instant certifiedAt, Hand by) {}

    /**
     * The record of this number that was certified under the volunteer's.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_RECORD} where there is none, or it is another's
     */
    Certified require(VolunteerId volunteer, ServiceRecordId record) {
        for (DomainEventMessage<?> message : log.apply(volunteer)) {
            if (message.getPayload() instanceof HoursCertified hours
                    && hours.recordId().equals(record)) {
                return new Certified(hours, message.getTimestamp(), Hand.of(message.getMetaData()));
            }
        }
        throw new Refusal(Problem.UNKNOWN_SERVICE_RECORD);
    }
}
