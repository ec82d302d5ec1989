package org.redvest.command.person.volunteer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

/** Who recorded which service, so that nobody signs, decides, revokes or checks what they certified themselves. */
@Component
public class Certifiers {

    private final Function<VolunteerId, Stream<Certified>> log;

    @Autowired
    Certifiers(Streams streams) {
        this(volunteer -> streams.messages(volunteer.value())
                .filter(message -> HoursCertified.class.isAssignableFrom(message.getPayloadType()))
                .map(Certified::of));
    }

    /** Certifiers as this log knows them. */
    public Certifiers(Function<VolunteerId, Stream<Certified>> log) {
        this.log = log;
    }

    /**
     * A record as it was certified, whatever became of it since.
     *
     * @param hours what was certified
     * @param at when
     * @param by whose hand
     */
    public record Certified(HoursCertified hours, Instant at, Hand by) {

        private static Certified of(DomainEventMessage<?> message) {
            return new Certified(
                    (HoursCertified) message.getPayload(), message.getTimestamp(), Hand.of(message.getMetaData()));
        }
    }

    /** By whose hand a record came to be; nobody's where there is none, or it is another's. */
    public Hand of(VolunteerId volunteer, ServiceRecordId record) {
        return log.apply(volunteer)
                .filter(certified -> certified.hours().recordId().equals(record))
                .findFirst()
                .map(Certified::by)
                .orElse(Hand.NOBODYS);
    }

    /**
     * Records that were certified under a number, in one look at the log.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_RECORD} where one of them is none, or another's
     */
    public List<Certified> require(VolunteerId volunteer, Set<ServiceRecordId> records) {
        List<Certified> found = log.apply(volunteer)
                .filter(certified -> records.contains(certified.hours().recordId()))
                .toList();
        if (found.size() < records.size()) {
            throw new Refusal(Problem.UNKNOWN_SERVICE_RECORD);
        }
        return found;
    }
}
